package org.medal.lab.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.medal.core.data.ClassSet;
import org.medal.core.data.Labelled;
import org.medal.core.data.SampleId;
import org.medal.core.metrics.Confusion;
import org.medal.lab.record.MapPoint;

/** What the pictures show, and to whom. */
class PicturesTest {
  private static final ClassSet CLASSES = new ClassSet(List.of("benign", "malignant"));

  @Test
  void wordsStandOutFromEveryShade() {
    for (int i = 0; i <= 1000; i++) {
      Shade shade = Shade.of(i / 1000.0);
      double ink = shade.ink().equals("#000") ? 0 : 1;
      double lighter = Math.max(ink, shade.luminance()) + .05;
      double darker = Math.min(ink, shade.luminance()) + .05;
      assertThat(lighter / darker).as("share %d / 1000", i).isGreaterThanOrEqualTo(4.5);
    }
  }

  @Test
  void largerSharesAreDarkerInAGreyPrintToo() {
    for (int i = 1; i <= 100; i++) {
      assertThat(Shade.of(i / 100.0).luminance()).isLessThan(Shade.of((i - 1) / 100.0).luminance());
    }
  }

  @Test
  void confusionIsTheMeanOverTheSeedsOfEachRowsShares() {
    Confusion first = new Confusion(List.of(List.of(8, 2), List.of(1, 1)));
    Confusion second = new Confusion(List.of(List.of(10, 0), List.of(3, 1)));
    List<Confusion> both = List.of(first, second);
    assertThat(ConfusionChart.share(both, 0, 0)).isCloseTo(.9, within(1e-12));
    assertThat(ConfusionChart.share(both, 1, 0)).isCloseTo((.5 + .75) / 2, within(1e-12));
    assertThat(ConfusionChart.svg("medal", both, CLASSES))
        .contains(">0.90<", ">0.10<", ">0.63<", ">0.38<", "benign 0.90, malignant 0.38");
  }

  @Test
  void fortyTwoClassesDifferInColourOrShape() {
    Set<String> looks = new HashSet<>();
    for (int c = 0; c < 42; c++) {
      looks.add(new Marker(c).colour() + new Marker(c).path(0, 0, 5));
    }
    assertThat(looks).hasSize(42);
  }

  @Test
  void aMapOfALargePoolDrawsASampleAndEveryPick() {
    List<MapPoint> points = new ArrayList<>();
    for (int i = 0; i < 7000; i++) {
      OptionalInt round = i < 30 ? OptionalInt.of(i / 10) : OptionalInt.empty();
      points.add(
          new MapPoint(new Labelled(new SampleId("i" + i), i % 2), i % 83, i / 83.0, round, round));
    }
    String svg = MapChart.svg("medal", points, CLASSES);
    assertThat(svg.split("<title>", -1)).hasSize(31);
    // circles and squares, one a point that was not asked for
    assertThat(svg.split("M[0-9.]+ [0-9.]+m-2\\.2", -1)).hasSize(MapChart.MOST + 1);
    assertThat(MapChart.svg("medal", points, CLASSES)).isEqualTo(svg);
  }

  @Test
  void pointsThatAreAllAlikeStillMakeAMap() {
    MapPoint point =
        new MapPoint(
            new Labelled(new SampleId("a"), 0), 1, 1, OptionalInt.empty(), OptionalInt.empty());
    assertThat(MapChart.svg("one", List.of(point), CLASSES)).doesNotContain("NaN", "Infinity");
  }

  @Test
  void barsAreAsLongAsTheirTime() {
    String svg =
        PhaseChart.svg(
            "Time", List.of(new PhaseTimes("a", 30, 9, 0), new PhaseTimes("b", 13, 0, 0)));
    assertThat(svg)
        .contains(
            "width=\"300.00\"", "x=\"460.0\"", "width=\"90.00\"", "width=\"130.00\"", ">39.0 s<");
  }

  @Test
  void noTimeAtAllIsNoError() {
    assertThat(PhaseChart.svg("Time", List.of(new PhaseTimes("a", 0, 0, 0))))
        .contains(">0.0 s<")
        .doesNotContain("NaN");
  }
}
