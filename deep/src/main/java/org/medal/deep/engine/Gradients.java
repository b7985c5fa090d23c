package org.medal.deep.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import ai.djl.pytorch.jni.JniUtils;
import java.util.function.Supplier;

/**
 * Whether the calling thread records operations for {@link #backward}. PyTorch keeps this per
 * thread, on by default; DJL's own collector allows one training in the whole process, this does
 * not restrict it.
 */
public final class Gradients {
  private Gradients() {}

  /** Does {@code work} while recording. */
  public static <T> T recording(Supplier<T> work) {
    return inMode(true, work);
  }

  /** Does {@code work} while recording nothing. */
  public static <T> T without(Supplier<T> work) {
    return inMode(false, work);
  }

  /** Does {@code work} while recording nothing. */
  public static void without(Runnable work) {
    Supplier<Boolean> supplier =
        () -> {
          work.run();
          return true;
        };
    inMode(false, supplier);
  }

  private static <T> T inMode(boolean record, Supplier<T> work) {
    TorchEngine.threads(); // the engine sets the mode of its first thread when it starts
    boolean before = JniUtils.isGradMode();
    JniUtils.setGradMode(record);
    try {
      return work.get();
    } finally {
      JniUtils.setGradMode(before);
    }
  }

  /**
   * {@code x} times a number, in what is recorded.
   *
   * <p>DJL's own {@code mul(Number)} and {@code div(Number)} free the number's memory at once,
   * while the recorded operation still refers to it; if the garbage collector takes it before
   * {@link #backward}, the gradient is anything. The number made here lives as long as the owner of
   * {@code x}.
   */
  public static NDArray times(NDArray x, double factor) {
    return x.mul(x.getManager().create(new float[] {(float) factor}, new Shape()));
  }

  /** Adds the gradient of the number {@code loss} to each array that requires one. */
  public static void backward(NDArray loss) {
    backward(loss, false);
  }

  /** As {@link #backward}, and what was recorded may be gone through again. */
  public static void backwardKeeping(NDArray loss) {
    backward(loss, true);
  }

  private static void backward(NDArray loss, boolean keep) {
    try (NDArray one = loss.onesLike()) {
      JniUtils.backward((PtNDArray) loss, (PtNDArray) one, keep, false);
    }
  }

  /** The sum of the squares of the gradient of {@code array}, which is set to 0. */
  public static double takeSquares(NDArray array) {
    PtNDArray weight = (PtNDArray) array;
    try (PtNDArray gradient = weight.getGradient();
        NDArray norm = gradient.norm()) {
      double length = norm.getFloat();
      JniUtils.zeroGrad(weight);
      return length * length;
    }
  }
}
