package org.medal.studio.jobs;

import java.util.List;
import java.util.stream.Stream;
import org.medal.core.data.Labelled;
import org.medal.core.data.SampleId;
import org.medal.core.loop.ModelPool;
import org.medal.core.pool.PoolView;
import org.medal.core.query.Need;
import org.medal.core.query.QueryStrategy;

/**
 * The labelled images and those that may be asked for, through the eyes of a model; what the model
 * computed of one is remembered.
 *
 * <p>Of more images than can be looked at while somebody waits, as many as can are drawn at random
 * by key: {@value #MOST_READ} where a strategy reads more of each than its probabilities, but
 * MedAL, which reads the features of a few; {@value #MOST_TRAINED} where the whole network has been
 * trained and each is a forward pass. Memory: 8 bytes a class and image, and of images whose d
 * features are read 4·d.
 *
 * @param set what it was made of, reduced to those that were drawn
 * @param view a row for each, in the order of their names
 */
record AskedPool(LearningSet set, PoolView view) {
  private static final int MOST_READ = 5000;
  private static final int MOST_TRAINED = 20_000;

  /** The pool as a new model sees it, for a strategy. */
  static AskedPool of(LearningSet all, NewModel fitted, QueryStrategy strategy, long seed) {
    int most = fitted.frozen() ? Integer.MAX_VALUE : MOST_TRAINED;
    if (readsMore(strategy)) {
      most = Math.min(most, MOST_READ);
    }
    LearningSet set = all.askingFor(most, new KeyedDraw(seed, "asked for"));
    List<SampleId> ids =
        Stream.concat(set.labelled().stream().map(Labelled::id), set.pool().stream())
            .sorted()
            .toList();
    return new AskedPool(set, new ModelPool(ids, set.labels(), fitted.model()));
  }

  private static boolean readsMore(QueryStrategy strategy) {
    return !strategy.name().equals("medal")
        && strategy.needs().stream().anyMatch(need -> need != Need.PROBABILITIES);
  }

  /** The number of the image of a row. */
  long image(int row) {
    return set.id(view.id(row));
  }
}
