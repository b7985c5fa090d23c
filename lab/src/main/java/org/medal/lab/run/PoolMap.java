package org.medal.lab.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.medal.core.data.Labelled;
import org.medal.core.data.Matrix;
import org.medal.core.data.SampleId;
import org.medal.core.learn.FittedModel;
import org.medal.core.loop.History;
import org.medal.core.loop.Query;
import org.medal.core.projection.PrincipalPlane;
import org.medal.core.random.KeyedRandom;
import org.medal.lab.record.MapPoint;

/**
 * Draws the map of a pool: the principal plane of the features in which the last model measures
 * distances. Of a larger pool, {@value #MOST} images drawn by the run's seed span the plane, fewer
 * where features are whole layers, and they and all that were asked for are placed in it; so the
 * map costs one pass of the network over that many images at most, and 4·d bytes for each that
 * spans it: {@value #MOST_VALUES} values, 256 MiB, in all.
 *
 * @param pool ids of the pool
 * @param label the class of each
 * @param seed of the run; runs of one seed share the sample
 */
record PoolMap(List<SampleId> pool, ToIntFunction<SampleId> label, long seed) {
  private static final int MOST = 5000;
  private static final int MOST_VALUES = 1 << 26;

  /** Two images span a line, however long their features are. */
  private static final int LEAST = 2;

  /** The map through the eyes of a model, in the order of the ids. */
  List<MapPoint> of(FittedModel model, History history) {
    List<SampleId> sample = sample(model);
    Matrix features = model.features(sample);
    PrincipalPlane plane = PrincipalPlane.of(features);
    Map<SampleId, double[]> places = new HashMap<>();
    place(sample, features, plane, places);
    Map<SampleId, MapPoint> picks = new HashMap<>();
    List<SampleId> further = new ArrayList<>(asked(history));
    further.removeAll(places.keySet());
    for (int from = 0; from < further.size(); from += sample.size()) {
      List<SampleId> few = further.subList(from, Math.min(further.size(), from + sample.size()));
      place(few, model.features(few), plane, places);
    }
    history.queries().forEach(query -> add(query, places, picks));
    return places.keySet().stream()
        .sorted()
        .map(id -> picks.getOrDefault(id, point(id, places, OptionalInt.empty(), 0)))
        .toList();
  }

  private List<SampleId> sample(FittedModel model) {
    List<SampleId> sorted = pool.stream().sorted().toList();
    int[] drawn = KeyedRandom.of(seed, "map").permutation(sorted.size());
    int columns = model.features(List.of(sorted.get(drawn[0]))).columns();
    return IntStream.of(drawn).limit(most(columns)).sorted().mapToObj(sorted::get).toList();
  }

  /** How many images with so many features each span the plane. */
  static int most(int columns) {
    return Math.max(LEAST, Math.min(MOST, MOST_VALUES / Math.max(1, columns)));
  }

  private static List<SampleId> asked(History history) {
    Set<SampleId> asked = new HashSet<>();
    history.queries().forEach(query -> query.labelled().forEach(s -> asked.add(s.id())));
    return asked.stream().sorted().toList();
  }

  private static void place(
      List<SampleId> ids, Matrix features, PrincipalPlane plane, Map<SampleId, double[]> places) {
    for (int i = 0; i < ids.size(); i++) {
      places.put(ids.get(i), plane.place(features.row(i)));
    }
  }

  private void add(Query query, Map<SampleId, double[]> places, Map<SampleId, MapPoint> picks) {
    int rank = 0;
    for (Labelled sample : query.labelled()) {
      picks.put(sample.id(), point(sample.id(), places, OptionalInt.of(query.round()), ++rank));
    }
  }

  private MapPoint point(SampleId id, Map<SampleId, double[]> places, OptionalInt round, int rank) {
    double[] place = java.util.Objects.requireNonNull(places.get(id));
    return new MapPoint(
        new Labelled(id, label.applyAsInt(id)),
        place[0],
        place[1],
        round,
        rank == 0 ? OptionalInt.empty() : OptionalInt.of(rank));
  }
}
