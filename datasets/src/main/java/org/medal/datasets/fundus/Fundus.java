package org.medal.datasets.fundus;

import org.medal.core.data.SampleId;
import org.medal.imaging.RgbImage;

/**
 * One generated photograph.
 *
 * @param id its file name, for example {@code fundus-00017.png}
 * @param label its class's name
 * @param grade severity, from 0 (healthy) to 3
 * @param group the eye; near duplicates share it
 * @param image its pixels
 */
public record Fundus(SampleId id, String label, int grade, String group, RgbImage image) {}
