package org.medal.imaging;

import org.medal.core.data.SampleId;

/**
 * An image that could not be used, while work on the others went on.
 *
 * @param id the image
 * @param message why and what to do, for the user; names the file
 */
public record UnreadableImage(SampleId id, String message) {}
