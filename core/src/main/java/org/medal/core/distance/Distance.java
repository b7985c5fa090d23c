package org.medal.core.distance;

import org.medal.core.data.InputException;
import org.medal.core.data.Names;

/**
 * A distance d(u, v) between two feature vectors of equal length n (the paper, section IV-C).
 * Computed in double precision at a cost of O(n).
 *
 * <p>Russell–Rao and Kulsinski are Boolean measures; here they are extended to real vectors and
 * meant for features in [0, 1]. They are not zero between equal vectors.
 */
public enum Distance {
  /** √Σ(u−v)². */
  EUCLIDEAN {
    @Override
    public double between(double[] u, double[] v) {
      double sum = 0;
      for (int i = 0; i < u.length; i++) {
        double difference = u[i] - v[i];
        sum += difference * difference;
      }
      return Math.sqrt(sum);
    }
  },
  /** Σ|u−v|. */
  CITYBLOCK {
    @Override
    public double between(double[] u, double[] v) {
      double sum = 0;
      for (int i = 0; i < u.length; i++) {
        sum += Math.abs(u[i] - v[i]);
      }
      return sum;
    }
  },
  /** max|u−v|. */
  CHEBYSHEV {
    @Override
    public double between(double[] u, double[] v) {
      double largest = 0;
      for (int i = 0; i < u.length; i++) {
        largest = Math.max(largest, Math.abs(u[i] - v[i]));
      }
      return largest;
    }
  },
  /** 1 − u·v/(‖u‖‖v‖); a zero vector has distance 0 to a zero vector and 1 to any other. */
  COSINE {
    @Override
    public double between(double[] u, double[] v) {
      double dot = 0;
      double uu = 0;
      double vv = 0;
      for (int i = 0; i < u.length; i++) {
        dot += u[i] * v[i];
        uu += u[i] * u[i];
        vv += v[i] * v[i];
      }
      if (uu == 0 || vv == 0) {
        return uu == vv ? 0 : 1;
      }
      return 1 - dot / (Math.sqrt(uu) * Math.sqrt(vv));
    }
  },
  /** (n − Σuv)/n. */
  RUSSELLRAO {
    @Override
    public double between(double[] u, double[] v) {
      double both = 0;
      for (int i = 0; i < u.length; i++) {
        both += u[i] * v[i];
      }
      return (u.length - both) / u.length;
    }
  },
  /** (TF + FT − TT + n)/(TF + FT + n), TF = Σu(1−v), FT = Σ(1−u)v, TT = Σuv. */
  KULSINSKI {
    @Override
    public double between(double[] u, double[] v) {
      double one = 0;
      double both = 0;
      for (int i = 0; i < u.length; i++) {
        one += u[i] * (1 - v[i]) + (1 - u[i]) * v[i];
        both += u[i] * v[i];
      }
      return (one - both + u.length) / (one + u.length);
    }
  };

  /** Whether it is meant for Boolean features, and so for features in [0, 1]. */
  public boolean isBoolean() {
    return this == RUSSELLRAO || this == KULSINSKI;
  }

  /** The distance between two vectors of equal, positive length. */
  public abstract double between(double[] u, double[] v);

  /**
   * The distance of that name, as written in the paper: {@code euclidean}, {@code cityblock} …
   *
   * @throws InputException if there is none
   */
  public static Distance named(String name) {
    return Names.parse(Distance.class, "distance", name);
  }
}
