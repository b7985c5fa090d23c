package org.medal.deep.train;

/** Told of each epoch of training. */
@FunctionalInterface
public interface TrainingListener {
  /** Tells nobody. */
  TrainingListener NONE = (epoch, maxEpochs, loss, accuracy, imagesPerSecond) -> {};

  /**
   * An epoch ended.
   *
   * @param epoch its number, from 1
   * @param maxEpochs the cap
   * @param loss mean cross-entropy, in nats
   * @param accuracy share of the changed images that were classified correctly on the way
   * @param imagesPerSecond speed of training, without the check of the training accuracy
   */
  void epoch(int epoch, int maxEpochs, double loss, double accuracy, double imagesPerSecond);

  /**
   * A part of a step was done. Operations of a CUDA device go on meanwhile: there, a part may take
   * what an earlier one has ordered.
   *
   * @param nanos how long it took
   */
  default void part(StepPart part, long nanos) {}

  /**
   * Who is told of the epochs of a committee's member instead.
   *
   * @param member its number, from 1
   * @param members how many there are
   */
  default TrainingListener ofMember(int member, int members) {
    return this;
  }
}
