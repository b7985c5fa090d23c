package org.medal.core.uncertainty;

/** Uncertainty of one sample from its class probabilities p; higher is more uncertain. O(C). */
public enum Uncertainty {
  /** Predictive entropy H(p) = −Σ p·ln p in nats, with 0·ln 0 = 0. */
  ENTROPY {
    @Override
    public double of(double[] p) {
      double sum = 0;
      for (double value : p) {
        if (value > 0) {
          sum += value * Math.log(value);
        }
      }
      // −0 and the rounding of p = 1 are not negative uncertainty
      return sum < 0 ? -sum : 0;
    }
  },
  /** 1 − (p₁ − p₂), p₁ and p₂ the two largest probabilities; of one class alone 0. */
  MARGIN {
    @Override
    public double of(double[] p) {
      double first = 0;
      double second = 0;
      for (double value : p) {
        if (value > first) {
          second = first;
          first = value;
        } else if (value > second) {
          second = value;
        }
      }
      return Math.max(0, 1 - (first - second));
    }
  },
  /** 1 − p₁, p₁ the largest probability. */
  LEAST_CONFIDENCE {
    @Override
    public double of(double[] p) {
      double largest = p[0];
      for (double value : p) {
        largest = Math.max(largest, value);
      }
      return Math.max(0, 1 - largest);
    }
  };

  /** The uncertainty of a sample with probabilities {@code p}; never negative. */
  public abstract double of(double[] p);
}
