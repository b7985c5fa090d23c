package org.medal.core.head;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;

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

  @SuppressWarnings("ArrayRecordComponent") // flat arrays, never compared by content
  private record Point(double[] x, double value, double[] gradient) {
    static Point of(Objective f, double[] x) {
      double[] gradient = new double[x.length];
      return new Point(x, f.evaluate(x, gradient), gradient);
    }
  }

  private Lbfgs() {}

  /**
   * Searches from {@code start}.
   *
   * @param tolerance the largest component of the gradient at which the search ends
   */
  public static Result minimise(Objective f, double[] start, double tolerance, int maxIterations) {
    Point at = Point.of(f, start.clone());
    Deque<Pair> pairs = new ArrayDeque<>();
    for (int iteration = 0; iteration < maxIterations; iteration++) {
      if (largest(at.gradient()) < tolerance) {
        return new Result(at.x(), iteration, true);
      }
      Optional<Point> next = search(f, at, pairs);
      if (next.isEmpty()) {
        return new Result(at.x(), iteration, true); // no further progress in double precision
      }
      remember(pairs, at, next.get());
      at = next.get();
    }
    return new Result(at.x(), maxIterations, false);
  }

  /** A sufficiently better point along the quasi-Newton direction; empty if there is none. */
  private static Optional<Point> search(Objective f, Point from, Deque<Pair> pairs) {
    double[] direction = direction(from.gradient(), pairs);
    double slope = dot(direction, from.gradient());
    double length = pairs.isEmpty() ? Math.min(1, 1 / Math.sqrt(-slope)) : 1;
    for (int halving = 0; halving < HALVINGS; halving++, length /= 2) {
      double[] x = from.x().clone();
      add(x, length, direction);
      Point next = Point.of(f, x);
      if (next.value() <= from.value() + SUFFICIENT * length * slope) {
        return Optional.of(next);
      }
    }
    return Optional.empty();
  }

  private static void remember(Deque<Pair> pairs, Point from, Point to) {
    double[] step = to.x().clone();
    double[] change = to.gradient().clone();
    add(step, -1, from.x());
    add(change, -1, from.gradient());
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
