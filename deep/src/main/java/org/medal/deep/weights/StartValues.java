package org.medal.deep.weights;

import java.util.Arrays;
import org.medal.core.random.KeyedRandom;
import org.medal.deep.network.TensorSpec;
import org.medal.deep.network.TensorSpec.Role;

/** Values for tensors that no file gives. Each tensor has its own stream of random numbers. */
public final class StartValues {
  private StartValues() {}

  /**
   * Values for one tensor: kernels uniform with variance 2/fan-in (He et al., "Delving Deep into
   * Rectifiers", ICCV 2015, Eq. 10), gains and variances 1, the rest 0.
   */
  static float[] of(TensorSpec spec, long seed) {
    float[] values = new float[spec.size()];
    if (spec.role() == Role.KERNEL) {
      double fanIn = (double) values.length / spec.shape()[0];
      uniform(values, Math.sqrt(6 / fanIn), KeyedRandom.of(seed, "weights:" + spec.name()));
    } else if (spec.role() == Role.GAIN || spec.role() == Role.VARIANCE) {
      Arrays.fill(values, 1);
    }
    return values;
  }

  /**
   * A fully connected layer's weight [outputs, inputs]: uniform within ±√(6/(inputs + outputs))
   * (Glorot and Bengio, "Understanding the difficulty of training deep feedforward neural
   * networks", AISTATS 2010, Eq. 16).
   */
  public static float[] glorot(int outputs, int inputs, KeyedRandom random) {
    float[] values = new float[outputs * inputs];
    uniform(values, Math.sqrt(6.0 / (inputs + outputs)), random);
    return values;
  }

  private static void uniform(float[] values, double bound, KeyedRandom random) {
    for (int i = 0; i < values.length; i++) {
      values[i] = (float) random.nextDouble(-bound, bound);
    }
  }
}
