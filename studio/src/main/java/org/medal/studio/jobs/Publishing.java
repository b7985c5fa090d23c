package org.medal.studio.jobs;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.medal.core.query.QueryStrategy;
import org.medal.core.random.Seeds;
import org.medal.studio.images.Pictures;
import org.medal.studio.jobs.Activity.Phase;
import org.medal.studio.project.EvaluatedModel;
import org.medal.studio.project.ProjectSettings;
import org.medal.studio.project.QueueEntry;
import org.medal.studio.project.Ranking;
import org.medal.studio.store.Store;

/** What a new model is good for: a ranking of the pool, a map of it, a point of the curve. */
final class Publishing {
  /** Entries of a ranking for each image of a batch: readers go on while the next model is made. */
  private static final int AHEAD = 2;

  private static final double NANOS = 1e9;

  private final Store store;
  private final Pictures pictures;
  private final ActivityBoard board;
  private final PoolMap map;

  Publishing(Store store, Pictures pictures, ActivityBoard board, PoolMap map) {
    this.store = store;
    this.pictures = pictures;
    this.board = board;
    this.map = map;
  }

  /**
   * Ranks the pool, if it is asked to and the budget leaves something to ask for, draws the map and
   * evaluates the model.
   *
   * @param set what can be asked about now
   * @param ranks whether its ranking is wanted
   * @param maps whether the map is to be drawn through its eyes
   */
  void publish(
      NewModel fitted, LearningSet set, ProjectSettings settings, boolean ranks, boolean maps) {
    board.doing(fitted.kind(), Phase.RANKING, 0, 0);
    long began = System.nanoTime();
    QueryStrategy strategy = Models.strategy(settings);
    // keyed by the labels, not by the round: the same labels give the same ranking
    long seed = Seeds.derive(settings.seed(), "query", fitted.labels());
    AskedPool pool = AskedPool.of(set, fitted, strategy, seed);
    int before = store.rankings().count();
    boolean ranked = ranks && !spent(settings);
    if (ranked) {
      rank(fitted, pool, settings, strategy, before, seed);
    }
    double seconds = (System.nanoTime() - began) / NANOS;
    if (maps) {
      drawMap(fitted, pool, settings);
    }
    if (!set.test().isEmpty()) {
      int round = ranked ? before : Math.max(0, before - 1); // the one it would have replaced
      double entropy = map.meanEntropy(pool);
      store.rankings().evaluated(evaluated(fitted, set, round, entropy, seconds));
    }
    board.news();
  }

  private boolean spent(ProjectSettings settings) {
    return settings.budget() > 0 && store.images().counts().labelled() >= settings.budget();
  }

  private void rank(
      NewModel fitted,
      AskedPool pool,
      ProjectSettings settings,
      QueryStrategy strategy,
      int round,
      long seed) {
    List<QueueEntry> entries = PoolQuery.ask(pool, strategy, AHEAD * settings.batch(), seed);
    String name = settings.model().architecture() + " " + fitted.kind() + " " + fitted.labels();
    store
        .rankings()
        .publish(new Ranking(round, strategy.name(), name, fitted.labels(), seed, entries));
    pictures.prefetch(
        entries.stream()
            .limit(settings.batch())
            .flatMap(entry -> store.images().find(entry.image()).stream())
            .toList());
  }

  private void drawMap(NewModel fitted, AskedPool pool, ProjectSettings settings) {
    Set<Long> queued =
        store.rankings().latest().stream()
            .flatMap(ranking -> ranking.entries().stream())
            .map(QueueEntry::image)
            .collect(Collectors.toSet());
    map.draw(pool, settings.classSet(), fitted.frozen(), queued);
  }

  private static EvaluatedModel evaluated(
      NewModel fitted, LearningSet set, int round, double entropy, double rankSeconds) {
    HeldOutEvaluation test = HeldOutEvaluation.of(fitted.model(), set.test());
    return new EvaluatedModel(
        round,
        fitted.kind(),
        fitted.labels(),
        set.test().size(),
        test.accuracy(),
        test.balancedAccuracy(),
        test.auc(),
        test.calibrationError(),
        test.confusion(),
        test.bins(),
        entropy,
        fitted.seconds(),
        rankSeconds,
        Instant.now());
  }
}
