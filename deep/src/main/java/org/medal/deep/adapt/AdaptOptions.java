package org.medal.deep.adapt;

import org.medal.core.data.UsageException;
import org.medal.imaging.ViewRule;

/**
 * How an encoder is adapted to images without labels.
 *
 * @param views how two views of an image are made
 * @param batch images a step, each of them twice
 * @param rate Adam's highest learning rate; it rises at first and then falls along a cosine
 * @param epochs how often each image is shown at most
 * @param minutes after how long no further epoch begins
 * @param seed of everything that is drawn
 */
public record AdaptOptions(
    ViewRule views, int batch, double rate, int epochs, double minutes, long seed) {
  /** Images a step where nothing else is asked for. */
  public static final int BATCH = 32;

  /** The highest learning rate where nothing else is asked for. */
  public static final double RATE = 5e-4;

  /** At most so many epochs where nothing else is asked for. */
  public static final int EPOCHS = 5;

  /** At most so many minutes where nothing else is asked for. */
  public static final double MINUTES = 20;

  public AdaptOptions {
    require(batch >= 8, "--batch must be at least 8", batch);
    require(rate > 0 && rate < 1, "--learning-rate must lie between 0 and 1", rate);
    require(epochs >= 1, "--epochs must be at least 1", epochs);
    require(minutes > 0, "--minutes must be above 0", minutes);
  }

  private static void require(boolean good, String rule, Object value) {
    if (!good) {
      throw new UsageException(rule + ", not " + value);
    }
  }

  /** The default recipe. */
  public static AdaptOptions of(ViewRule views, long seed) {
    return new AdaptOptions(views, BATCH, RATE, EPOCHS, MINUTES, seed);
  }

  /** The learning rate of a step, from 0, of {@code steps} in {@link #epochs}. */
  double rate(int step, int steps) {
    double rise = Math.min(1, (step + 1) / Math.min(20, 1 + steps / 10.0));
    return rate * rise * 0.5 * (1 + Math.cos(Math.PI * step / steps));
  }
}
