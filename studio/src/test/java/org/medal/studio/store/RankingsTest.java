package org.medal.studio.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.medal.studio.project.AssignmentPolicy;
import org.medal.studio.project.EvaluatedModel;
import org.medal.studio.project.QueueEntry;
import org.medal.studio.project.Ranking;

class RankingsTest extends StoreTest {
  @Test
  void theLatestRankingIsGivenBackToTheLastBit() {
    begin(AssignmentPolicy.SINGLE);
    addImages(3);
    assertThat(store.rankings().latest()).isEmpty();
    QueueEntry plain =
        new QueueEntry(
            3, 2, 1e-300, OptionalDouble.empty(), OptionalDouble.empty(), List.of(), List.of());
    Ranking ranking =
        new Ranking(1, "medal", "head", 20, Long.MIN_VALUE, List.of(entry(2, 1), plain));
    store.rankings().publish(ranking);
    reopen();

    assertThat(store.rankings().latest()).contains(ranking);
    assertThat(store.rankings().count()).isOne();
  }

  @Test
  void whatHasBeenGivenIsNoLongerInTheQueue() {
    begin(AssignmentPolicy.SINGLE);
    addImages(3);
    rank(0, 1L, 2L, 3L);
    long ann = reader("Ann");
    label(ann, "dr");
    next(ann);

    assertThat(store.rankings().latest().orElseThrow().entries()).containsExactly(entry(3, 3));
  }

  @Test
  void anEmptyRankingEmptiesTheQueue() {
    begin(AssignmentPolicy.SINGLE);
    addImages(2);
    rank(0, 1L);
    rank(1);

    assertThat(store.rankings().latest().orElseThrow().entries()).isEmpty();
    assertThat(store.rankings().count()).isEqualTo(2);
  }

  @Test
  void numbersThatAreNoneAreRefused() {
    begin(AssignmentPolicy.SINGLE);
    addImages(1);
    QueueEntry bad =
        new QueueEntry(
            1, 1, Double.NaN, OptionalDouble.empty(), OptionalDouble.empty(), List.of(), List.of());

    assertThatThrownBy(
            () -> store.rankings().publish(new Ranking(0, "medal", "", 0, 1, List.of(bad))))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> store.rankings().evaluated(model(0, Double.NaN)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(store.rankings().count()).isZero();
  }

  @Test
  void theLearningCurveIsKeptInOrder() {
    store.rankings().evaluated(model(0, 0.7));
    store.rankings().evaluated(model(1, 1.0 / 3));
    reopen();

    assertThat(store.rankings().evaluations()).containsExactly(model(0, 0.7), model(1, 1.0 / 3));
  }

  private static EvaluatedModel model(int round, double accuracy) {
    return new EvaluatedModel(
        round,
        "frozen",
        12,
        30,
        accuracy,
        0.6,
        -1,
        0.05,
        List.of(List.of(10, 2), List.of(3, 15)),
        List.of(List.of(0.55, 0.5, 20.0), List.of(0.95, 0.9, 10.0)),
        0.4,
        12.5,
        0.75,
        Instant.parse("2030-01-01T00:00:00.123Z"));
  }
}
