package org.medal.deep.pretrain;

import org.medal.core.data.UsageException;

/**
 * How an encoder is trained on pictures made from formulas. The first half of the steps sees them
 * at two thirds of the size, where a step costs less than half.
 *
 * @param steps how many batches
 * @param batch pictures a step
 * @param size width and height, in pixels
 * @param structures how many structures come again and are told apart
 * @param colours how many colourings come again and are told apart
 * @param rate the highest learning rate; it rises at first and then falls along half a cosine to
 *     nothing
 * @param seed of everything
 */
public record ProceduralOptions(
    int steps, int batch, int size, int structures, int colours, double rate, long seed) {
  private static final int SMALLEST = 48;

  public ProceduralOptions {
    require(steps >= 2, "--steps must be at least 2", steps);
    require(batch >= 8, "--batch must be at least 8", batch);
    require((long) steps * batch < Integer.MAX_VALUE, "--steps times --batch is too much", steps);
    require(size >= SMALLEST, "--size must be at least " + SMALLEST + " for pictures", size);
    require(structures >= 2, "--structures must be at least 2", structures);
    require(colours >= 2, "--colours must be at least 2", colours);
    require(rate > 0 && rate < 1, "--learning-rate must lie between 0 and 1", rate);
  }

  private static void require(boolean good, String rule, Object value) {
    if (!good) {
      throw new UsageException(rule + ", not " + value);
    }
  }

  /** The first step at full size. */
  int grown() {
    return steps / 2;
  }

  /** Width and height of the pictures of a step, in pixels. */
  int size(int step) {
    return step < grown() ? size * 2 / 3 : size;
  }

  /** The learning rate of a step, from 0. */
  double rate(int step) {
    double rise = Math.min(1, (step + 1.0) / Math.max(1, steps / 50));
    return rate * rise * 0.5 * (1 + Math.cos(Math.PI * step / steps));
  }
}
