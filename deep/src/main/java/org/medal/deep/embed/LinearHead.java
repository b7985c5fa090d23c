package org.medal.deep.embed;

import org.medal.core.data.InputException;
import org.medal.core.head.Softmax;

/**
 * The last step of each network here: softmax(W·x + b), in double precision.
 *
 * @param weight [classes, features], row-major; not to be written to
 * @param bias [classes]; not to be written to
 */
@SuppressWarnings("ArrayRecordComponent") // flat arrays, never compared by content
public record LinearHead(float[] weight, float[] bias) {
  public LinearHead {
    if (bias.length == 0 || weight.length % bias.length != 0) {
      throw new IllegalArgumentException(
          weight.length + " weights for " + bias.length + " classes");
    }
    for (float value : weight) {
      if (!Float.isFinite(value)) {
        throw new InputException("The head holds " + value + "; train again at a lower rate");
      }
    }
  }

  /** How many classes it tells apart. */
  public int classes() {
    return bias.length;
  }

  /** The length of the vectors it takes. */
  public int features() {
    return weight.length / bias.length;
  }

  /** The classes' probabilities for one vector. */
  public double[] probabilities(float[] x) {
    double[] p = new double[bias.length];
    for (int c = 0; c < p.length; c++) {
      double logit = bias[c];
      for (int d = 0; d < x.length; d++) {
        logit += (double) weight[c * x.length + d] * x[d];
      }
      p[c] = logit;
    }
    Softmax.inPlace(p);
    return p;
  }
}
