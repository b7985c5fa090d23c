package org.medal.deep.pretrain;

import static org.medal.deep.engine.Gradients.times;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Activation;

/**
 * The loss of VICReg: two views of a picture get the same embedding, each coordinate of which
 * varies over the batch, and no two coordinates together (Bardes, Ponce and LeCun, "VICReg:
 * variance-invariance-covariance regularization for self-supervised learning", ICLR 2022, Eq. 1 to
 * 6; the weights are the paper's).
 */
public final class VicReg {
  private static final float INVARIANCE = 25;
  private static final float VARIANCE = 25;
  private static final float COVARIANCE = 1;
  private static final float EPSILON = 1e-4f;

  private VicReg() {}

  /**
   * The loss of embeddings [n, d] of the first views and of the second ones, row by row the same
   * pictures.
   */
  public static NDArray loss(NDArray first, NDArray second) {
    NDArray apart = first.sub(second).square().mean();
    NDArray spread = times(spread(first).add(spread(second)), 0.5);
    NDArray together = together(first).add(together(second));
    return times(apart, INVARIANCE).add(times(spread, VARIANCE)).add(times(together, COVARIANCE));
  }

  private static NDArray spread(NDArray z) {
    NDArray centred = z.sub(z.mean(new int[] {0}, true));
    NDArray variance = times(centred.square().sum(new int[] {0}), 1.0 / (z.getShape().get(0) - 1));
    NDArray deviation = variance.add(EPSILON).sqrt();
    return Activation.relu(deviation.neg().add(1f)).mean();
  }

  private static NDArray together(NDArray z) {
    long n = z.getShape().get(0);
    long d = z.getShape().get(1);
    NDManager manager = z.getManager();
    NDArray centred = z.sub(z.mean(new int[] {0}, true));
    NDArray covariance = times(centred.transpose().matMul(centred), 1.0 / (n - 1));
    NDArray others = manager.eye((int) d).neg().add(1f);
    return times(covariance.mul(others).square().sum(), 1.0 / d);
  }
}
