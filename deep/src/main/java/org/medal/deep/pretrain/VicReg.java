package org.medal.deep.pretrain;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;

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
    NDArray spread = spread(first).add(spread(second)).div(2);
    NDArray together = together(first).add(together(second));
    return apart.mul(INVARIANCE).add(spread.mul(VARIANCE)).add(together.mul(COVARIANCE));
  }

  private static NDArray spread(NDArray z) {
    NDArray centred = z.sub(z.mean(new int[] {0}, true));
    NDArray variance = centred.square().sum(new int[] {0}).div((float) (z.getShape().get(0) - 1));
    NDArray deviation = variance.add(EPSILON).sqrt();
    return deviation.neg().add(1f).maximum(0f).mean();
  }

  private static NDArray together(NDArray z) {
    long n = z.getShape().get(0);
    long d = z.getShape().get(1);
    NDManager manager = z.getManager();
    NDArray centred = z.sub(z.mean(new int[] {0}, true));
    NDArray covariance = centred.transpose().matMul(centred).div((float) (n - 1));
    NDArray others = manager.eye((int) d).neg().add(1f);
    return covariance.mul(others).square().sum().div((float) d);
  }
}
