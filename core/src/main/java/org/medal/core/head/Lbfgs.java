package org.medal.core.head;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/**
 * Minimises a smooth convex function: limited-memory BFGS with ten pairs and Armijo backtracking
 * (Nocedal and Wright, "Numerical Optimization", 2006, Algorithms 7.4 and 3.1). Deterministic.
 */
public final class Lbfgs {
  private static final int PAIRS = 10;
  private static final double SUFFICIENT = 1e-4;
  private static final int HALVINGS = 30;

  /** A function with its gradient. */
  @FunctionalInterface
  public interface Objective {
    /** The value at {@code x}; writes the gradient there into {@code gradient}. */
    double evaluate(double[] x, double[] gradient);
  }

  /**
   * Where the search ended.
   *
   * @param x the best point
   * @param iterations steps taken
   * @param converged whether the gradient's largest component fell below the tolerance
   */
  @SuppressWarnings("ArrayRecordComponent") // flat arrays, never compared by content
  public record Result(double[] x, int iterations, boolean converged) {}

  @SuppressWarnings("ArrayRecordComponent") // flat arrays, never compared by content
  private record Pair(double[] step, double[] change, double product) {}

  private Lbfgs() {}

  /**
   * Searches from {@code start}.
   *
   * @param tolerance the largest component of the gradient at which the search ends
   */
  public static Result minimise(Objective f, double[] start, double tolerance, int maxIterations) {
    double[] x = start.clone();
    double[] gradient = new double[x.length];
    double value = f.evaluate(x, gradient);
    Deque<Pair> pairs = new ArrayDeque<>();
    for (int iteration = 0; iteration < maxIterations; iteration++) {
      if (largest(gradient) < tolerance) {
        return new Result(x, iteration, true);
      }
      double[] direction = direction(gradient, pairs);
      double slope = dot(direction, gradient);
      double length = pairs.isEmpty() ? Math.min(1, 1 / Math.sqrt(-slope)) : 1;
      double[] next = new double[x.length];
      double[] nextGradient = new double[x.length];
      double nextValue = Double.NaN;
      int halving = 0;
      for (; halving < HALVINGS; halving++, length /= 2) {
        for (int i = 0; i < x.length; i++) {
          next[i] = x[i] + length * direction[i];
        }
        nextValue = f.evaluate(next, nextGradient);
        if (nextValue <= value + SUFFICIENT * length * slope) {
          break;
        }
      }
      if (halving == HALVINGS) {
        return new Result(x, iteration, true); // no further progress in double precision
      }
      remember(pairs, x, next, gradient, nextGradient);
      x = next;
      gradient = nextGradient;
      value = nextValue;
    }
    return new Result(x, maxIterations, false);
  }

  private static void remember(
      Deque<Pair> pairs, double[] x, double[] next, double[] gradient, double[] nextGradient) {
    double[] step = new double[x.length];
    double[] change = new double[x.length];
    for (int i = 0; i < x.length; i++) {
      step[i] = next[i] - x[i];
      change[i] = nextGradient[i] - gradient[i];
    }
    double product = dot(step, change);
    if (product > 1e-12 * dot(change, change)) {
      pairs.addLast(new Pair(step, change, product));
    }
    if (pairs.size() > PAIRS) {
      pairs.removeFirst();
    }
  }

  /** Minus the inverse Hessian, as the pairs know it, times the gradient. */
  private static double[] direction(double[] gradient, Deque<Pair> pairs) {
    double[] q = gradient.clone();
    double[] weights = new double[pairs.size()];
    int k = pairs.size();
    for (Iterator<Pair> newest = pairs.descendingIterator(); newest.hasNext(); ) {
      Pair pair = newest.next();
      weights[--k] = dot(pair.step(), q) / pair.product();
      add(q, -weights[k], pair.change());
    }
    if (!pairs.isEmpty()) {
      Pair last = pairs.getLast();
      scale(q, last.product() / dot(last.change(), last.change()));
    }
    for (Pair pair : pairs) {
      add(q, weights[k++] - dot(pair.change(), q) / pair.product(), pair.step());
    }
    scale(q, -1);
    return q;
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private static void add(double[] to, double factor, double[] what) {
    for (int i = 0; i < to.length; i++) {
      to[i] += factor * what[i];
    }
  }

  private static void scale(double[] what, double factor) {
    for (int i = 0; i < what.length; i++) {
      what[i] *= factor;
    }
  }

  private static double largest(double[] what) {
    double largest = 0;
    for (double value : what) {
      largest = Math.max(largest, Math.abs(value));
    }
    return largest;
  }
}
