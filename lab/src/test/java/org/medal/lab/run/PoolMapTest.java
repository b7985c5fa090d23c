package org.medal.lab.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.medal.core.data.DoubleMatrix;
import org.medal.core.data.Labelled;
import org.medal.core.data.Matrix;
import org.medal.core.data.Probabilities;
import org.medal.core.data.SampleId;
import org.medal.core.learn.FitReport;
import org.medal.core.learn.FittedModel;
import org.medal.core.loop.History;
import org.medal.core.loop.Queried;
import org.medal.core.loop.Query;
import org.medal.lab.record.MapPoint;

class PoolMapTest {
  /** Its features follow from the ids; it remembers which were asked for. */
  private static final class OfNames implements FittedModel {
    private final Set<SampleId> asked = new HashSet<>();

    @Override
    public Probabilities probabilities(List<SampleId> ids) {
      throw new AssertionError("a map needs no probabilities");
    }

    @Override
    public Matrix features(List<SampleId> ids) {
      asked.addAll(ids);
      return DoubleMatrix.of(
          ids.stream()
              .mapToInt(id -> Integer.parseInt(id.value()))
              .mapToObj(i -> new double[] {9.0 * (i % 97), i % 13, 4})
              .toArray(double[][]::new));
    }

    @Override
    public FitReport report() {
      return new FitReport(1, 1, false);
    }

    @Override
    public void save(Path folder) {}

    @Override
    public void close() {}
  }

  private static List<SampleId> ids(int count) {
    List<SampleId> ids = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      ids.add(new SampleId(Integer.toString(i)));
    }
    return ids;
  }

  private static History asked(List<SampleId> ids) {
    List<Queried> samples =
        ids.stream()
            .map(id -> new Queried(new Labelled(id, 1), 0, OptionalDouble.empty()))
            .toList();
    return new History(List.of(new Query(0, samples, 0, 0)), List.of());
  }

  private static List<MapPoint> map(List<SampleId> pool, List<SampleId> picks, FittedModel model) {
    return new PoolMap(pool, id -> 1, 3).of(model, asked(picks));
  }

  @Test
  void everyImageHasItsPlaceAndWhatWasAskedForItsRoundAndRank() {
    List<SampleId> pool = ids(50);
    List<MapPoint> map = map(pool, List.of(pool.get(7), pool.get(5)), new OfNames());
    assertThat(map).hasSize(50);
    assertThat(map.stream().filter(p -> p.round().isPresent()))
        .extracting(p -> p.sample().id().value() + " " + p.rank().getAsInt())
        .containsExactly("5 2", "7 1");
    assertThat(map).extracting(p -> p.sample().id()).isSorted();
  }

  @Test
  void theOrderOfThePoolDoesNotMatterToTheLastBit() {
    List<SampleId> pool = ids(50);
    List<SampleId> turned = new ArrayList<>(pool);
    Collections.reverse(turned);
    List<SampleId> picks = pool.subList(0, 3);
    assertThat(map(turned, picks, new OfNames())).isEqualTo(map(pool, picks, new OfNames()));
  }

  @Test
  void ofALargePoolOnlyASampleAndThePicksGoThroughTheNetwork() {
    List<SampleId> pool = ids(6000);
    OfNames model = new OfNames();
    List<SampleId> picks = pool.subList(0, 200);
    List<MapPoint> map = map(pool, picks, model);
    assertThat(model.asked).hasSizeBetween(5001, 5199).containsAll(picks);
    assertThat(new TreeSet<>(map.stream().map(p -> p.sample().id()).toList()))
        .isEqualTo(new TreeSet<>(model.asked));
  }

  @Test
  void ofWholeLayersFewerImagesAreHeldAtOnce() {
    assertThat(PoolMap.most(2048)).isEqualTo(5000);
    int mixed6c = 768 * 17 * 17;
    assertThat(4L * mixed6c * PoolMap.most(mixed6c)).isBetween(255L << 20, 256L << 20);
    assertThat(PoolMap.most(Integer.MAX_VALUE)).isEqualTo(2);
  }
}
