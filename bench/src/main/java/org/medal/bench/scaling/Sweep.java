package org.medal.bench.scaling;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.medal.bench.scaling.Curve.Point;

/**
 * Times a phase at several sizes. Each is run once to warm up and then until a second is full, at
 * most {@value #MOST} times; the middle time counts.
 *
 * @param out told of each time
 * @param share of the sizes: below 1 for a quick look
 */
record Sweep(PrintStream out, double share) {
  private static final int MOST = 5;
  private static final double ENOUGH = 1;

  /** Times the work that {@code prepared} makes for each size, or for its share of it. */
  Curve of(String phase, String variable, String held, IntFunction<Work> prepared, int... sizes) {
    int[] shares =
        IntStream.of(sizes).map(size -> (int) Math.max(2, Math.round(size * share))).toArray();
    return at(phase, variable, held, prepared, shares);
  }

  /** As {@link #of}, with the sizes as they are. */
  Curve at(String phase, String variable, String held, IntFunction<Work> prepared, int... sizes) {
    List<Point> points = new ArrayList<>();
    for (int size : sizes) {
      try (Work work = prepared.apply(size)) {
        double seconds = middle(work);
        points.add(new Point(size, seconds));
        out.printf(Locale.ROOT, "%s, %s = %d: %.5f s%n", phase, variable, size, seconds);
      }
    }
    return new Curve(phase, variable, held, points);
  }

  /** What is timed, with what it needs ready; {@link #items} of it are done at once. */
  interface Work extends AutoCloseable {
    void run();

    /** How many equal parts a run has; the time of one is told. */
    default int items() {
      return 1;
    }

    @Override
    default void close() {}
  }

  private static double middle(Work work) {
    List<Double> times = new ArrayList<>();
    double sum = once(work) > ENOUGH ? ENOUGH : 0; // long work needs no warming up
    do {
      double time = once(work);
      times.add(time / work.items());
      sum += time;
    } while (sum < ENOUGH && times.size() < MOST);
    return times.stream().sorted().toList().get(times.size() / 2);
  }

  private static double once(Work work) {
    long start = System.nanoTime();
    work.run();
    return (System.nanoTime() - start) * 1e-9;
  }
}
