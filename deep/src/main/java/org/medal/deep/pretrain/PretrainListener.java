package org.medal.deep.pretrain;

/** Told how training on pictures goes. */
public interface PretrainListener {
  /** Tells nobody. */
  PretrainListener NONE =
      new PretrainListener() {
        @Override
        public void steps(int done, int total, double loss, double imagesPerSecond) {}

        @Override
        public void probed(int done, double score) {}
      };

  /**
   * Some steps were taken.
   *
   * @param loss mean cross-entropy over them, in nats
   */
  void steps(int done, int total, double loss, double imagesPerSecond);

  /**
   * The state was kept and the encoder tried on structures it was never shown.
   *
   * @param score the share of pictures whose nearest neighbour is of the same structure
   */
  void probed(int done, double score);
}
