package org.medal.studio.jobs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.medal.core.data.ClassSet;
import org.medal.core.data.Matrix;
import org.medal.core.data.Probabilities;
import org.medal.core.data.SampleId;
import org.medal.core.pool.PoolView;
import org.medal.core.projection.PrincipalPlane;
import org.medal.core.uncertainty.Uncertainty;

/**
 * The map of the pool: {@value #MOST} images at most, drawn by key, in the principal plane of their
 * features. Where features stay the same from model to model, so does the plane, until other images
 * are drawn.
 */
final class PoolMap {
  private static final int MOST = 2000;

  private final KeyedDraw draw;
  private List<SampleId> placed = List.of();
  private List<double[]> places = List.of();
  private volatile List<MapDot> dots = List.of();

  PoolMap(long seed) {
    this.draw = new KeyedDraw(seed, "map");
  }

  List<MapDot> dots() {
    return dots;
  }

  /**
   * Draws it anew.
   *
   * @param sameFeatures whether the features are those of the model before
   * @param queued the images that the latest ranking asks for
   */
  void draw(AskedPool asked, ClassSet classes, boolean sameFeatures, Set<Long> queued) {
    PoolView view = asked.view();
    int[] rows = sample(view);
    place(view, rows, sameFeatures);
    Probabilities probabilities = view.probabilities(rows);
    List<MapDot> drawn = new ArrayList<>();
    for (int i = 0; i < rows.length; i++) {
      long id = asked.image(rows[i]);
      double entropy = Uncertainty.ENTROPY.of(probabilities.row(i));
      int label = view.label(rows[i]);
      Optional<String> name =
          label == PoolView.UNLABELLED ? Optional.empty() : Optional.of(classes.name(label));
      double[] at = places.get(i);
      drawn.add(new MapDot(id, at[0], at[1], entropy, name, queued.contains(id)));
    }
    dots = List.copyOf(drawn);
  }

  /** Rows of the images that are on the map of such a pool, ascending. */
  private int[] sample(PoolView view) {
    List<Integer> rows = IntStream.range(0, view.size()).boxed().toList();
    return draw.some(rows, MOST, row -> view.id(row).value()).stream()
        .mapToInt(Integer::intValue)
        .sorted()
        .toArray();
  }

  /** The mean entropy of those on the map that have no label, in nats; 0 if there are none. */
  double meanEntropy(AskedPool asked) {
    PoolView view = asked.view();
    int[] rows =
        IntStream.of(sample(view)).filter(row -> view.label(row) == PoolView.UNLABELLED).toArray();
    Probabilities probabilities = view.probabilities(rows);
    return IntStream.range(0, rows.length)
        .mapToDouble(i -> Uncertainty.ENTROPY.of(probabilities.row(i)))
        .average()
        .orElse(0);
  }

  private void place(PoolView view, int[] rows, boolean sameFeatures) {
    List<SampleId> sample = IntStream.of(rows).mapToObj(view::id).toList();
    if (sameFeatures && sample.equals(placed)) {
      return;
    }
    Matrix features = view.features(rows);
    PrincipalPlane plane = PrincipalPlane.of(features);
    places = IntStream.range(0, rows.length).mapToObj(i -> plane.place(features.row(i))).toList();
    placed = sample;
  }
}
