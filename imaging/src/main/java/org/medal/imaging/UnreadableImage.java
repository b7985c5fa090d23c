package org.medal.imaging;

import org.medal.core.data.InputException;
import org.medal.core.data.SampleId;

/**
 * An image that could not be used, while work on the others went on.
 *
 * @param id the image
 * @param message why and what to do, for the user; names the file
 */
public record UnreadableImage(SampleId id, String message) {
  static UnreadableImage of(SampleId id, InputException reason) {
    return new UnreadableImage(id, String.valueOf(reason.getMessage()));
  }
}
