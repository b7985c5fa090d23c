package org.medal.deep.embed;

import org.medal.core.data.SampleId;

/**
 * An image as a network sees it.
 *
 * @param id which image
 * @param kind how it was changed; 0 as it is, else a number that always means the same pixels
 */
public record View(SampleId id, int kind) {
  /** The image as it is. */
  public static View unchanged(SampleId id) {
    return new View(id, 0);
  }
}
