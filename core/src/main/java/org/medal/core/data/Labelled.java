package org.medal.core.data;

/**
 * A sample with its label.
 *
 * @param id the sample
 * @param label its class, a position in the task's {@link ClassSet}
 */
public record Labelled(SampleId id, int label) {
  public Labelled {
    if (label < 0) {
      throw new InputException("Sample " + id + " has no label");
    }
  }
}
