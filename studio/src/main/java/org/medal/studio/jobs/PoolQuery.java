package org.medal.studio.jobs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.medal.core.data.Matrix;
import org.medal.core.data.Probabilities;
import org.medal.core.distance.Distance;
import org.medal.core.pool.Pick;
import org.medal.core.pool.PoolView;
import org.medal.core.pool.Selection;
import org.medal.core.query.QueryStrategy;
import org.medal.core.uncertainty.Uncertainty;
import org.medal.studio.project.QueueEntry;

/**
 * Asks a strategy for images and says why it wants them. Beside what the strategy costs: distances
 * of the picks to all labelled images, O(n·N·d).
 */
final class PoolQuery {
  /** How many of the nearest labelled images are named. */
  private static final int NEIGHBOURS = 4;

  private final AskedPool asked;
  private final PoolView pool;

  private PoolQuery(AskedPool asked) {
    this.asked = asked;
    this.pool = asked.view();
  }

  /**
   * The images that the strategy wants, most wanted first.
   *
   * @param count how many
   * @param seed the strategy's
   */
  static List<QueueEntry> ask(AskedPool asked, QueryStrategy strategy, int count, long seed) {
    return asked.set().pool().isEmpty()
        ? List.of()
        : new PoolQuery(asked).entries(strategy, count, seed);
  }

  private List<QueueEntry> entries(QueryStrategy strategy, int count, long seed) {
    Selection selection = strategy.select(pool, count, seed);
    selection.requireAnswers(pool, count, strategy.name());
    int[] rows = selection.picks().stream().mapToInt(Pick::row).toArray();
    Probabilities probabilities = pool.probabilities(rows);
    Matrix features = pool.features(rows);
    int[] labelled = pool.labelled();
    double[][] distances = distances(features, pool.features(labelled));
    List<QueueEntry> entries = new ArrayList<>();
    for (int i = 0; i < rows.length; i++) {
      Pick pick = selection.picks().get(i);
      entries.add(entry(pick, i + 1, probabilities.row(i), distances[i], labelled));
    }
    return entries;
  }

  /** [picks][labelled]; of the labelled ones a row is read at a time. */
  private static double[][] distances(Matrix picks, Matrix labelled) {
    double[][] rows = picks.copyRows(IntStream.range(0, picks.rows()).toArray());
    double[][] distances = new double[picks.rows()][labelled.rows()];
    double[] reference = new double[labelled.columns()];
    for (int k = 0; k < labelled.rows(); k++) {
      labelled.copyRow(k, reference);
      for (int i = 0; i < rows.length; i++) {
        distances[i][k] = Distance.EUCLIDEAN.between(rows[i], reference);
      }
    }
    return distances;
  }

  private QueueEntry entry(Pick pick, int rank, double[] p, double[] distances, int[] labelled) {
    List<Long> neighbours =
        IntStream.range(0, labelled.length)
            .boxed()
            .sorted(Comparator.comparingDouble(k -> distances[k]))
            .limit(NEIGHBOURS)
            .map(k -> asked.image(labelled[k]))
            .toList();
    return new QueueEntry(
        asked.image(pick.row()),
        rank,
        pick.utility(),
        OptionalDouble.of(Uncertainty.ENTROPY.of(p)),
        DoubleStream.of(distances).average(),
        DoubleStream.of(p).boxed().toList(),
        neighbours);
  }
}
