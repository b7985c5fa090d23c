package org.medal.core.uncertainty;

import org.medal.core.data.UsageException;

/** How the entropy that samples are ranked by is computed; higher is asked for first. */
public enum EntropyFormula {
  /** {@link Uncertainty#ENTROPY}, of any number of classes. */
  CORRECT {
    @Override
    public void requireClasses(int classes) {
      // any number will do
    }

    @Override
    public double of(double[] p) {
      return Uncertainty.ENTROPY.of(p);
    }
  },
  /**
   * The wrong sign in the early public code of MedAL's authors, to measure what it costs: h(p) =
   * −p·ln p + (1−p)·ln(1−p) in nats, p the probability of the class that sorts last, of two.
   *
   * <p>h(1−p) = −h(p), so an undecided sample has 0, and the highest values are those of samples
   * that are held, with some confidence, for the <em>other</em> class: h is largest, 0.147, where
   * p·(1−p) = e⁻², at p = 0.161. Where p is 0 or 1 it is undefined (NaN), and the code put such
   * samples before all others; here they have {@link #UNDEFINED}, above every value of h.
   */
  AS_PUBLISHED_CODE {
    @Override
    public void requireClasses(int classes) {
      if (classes != 2) {
        throw new UsageException(
            "--entropy as-published-code is about the probability of one of two classes, but there"
                + " are "
                + classes
                + "; give --entropy correct");
      }
    }

    @Override
    public double of(double[] p) {
      double last = p[1];
      double h = -last * Math.log(last) + (1 - last) * Math.log(1 - last);
      return Double.isFinite(h) ? h : UNDEFINED;
    }
  };

  /** Stands for a value that is undefined and ranks before all others. */
  public static final double UNDEFINED = 1;

  /**
   * Checks that samples of so many classes have such an entropy.
   *
   * @throws UsageException if not
   */
  public abstract void requireClasses(int classes);

  /** The value by which a sample with probabilities {@code p} is ranked; finite. O(C). */
  public abstract double of(double[] p);
}
