package org.medal.datasets;

import java.nio.file.Path;
import org.medal.core.data.SampleId;

/**
 * An image whose class is known.
 *
 * @param id its path relative to the data folder
 * @param file where it lies
 * @param label its class's name
 * @param group what must not be split between training and test, for example the patient; the id
 *     itself where nothing is known
 */
public record LabelledImage(SampleId id, Path file, String label, String group) {}
