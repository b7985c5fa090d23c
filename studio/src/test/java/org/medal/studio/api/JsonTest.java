package org.medal.studio.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.medal.studio.project.AnswerKind;

class JsonTest {
  record Everything(
      Optional<String> text,
      OptionalInt small,
      OptionalLong large,
      OptionalDouble real,
      AnswerKind kind,
      Optional<AnswerKind> perhaps,
      Instant at,
      Optional<List<Double>> numbers) {}

  @Test
  void recordsGoOutAsPeopleWriteThem() {
    Everything full =
        new Everything(
            Optional.of("a<b"),
            OptionalInt.of(1),
            OptionalLong.of(2),
            OptionalDouble.of(0.5),
            AnswerKind.CANNOT_JUDGE,
            Optional.of(AnswerKind.SKIP),
            Instant.parse("2026-01-02T03:04:05.006Z"),
            Optional.of(List.of(0.25)));
    assertThat(Json.write(full))
        .isEqualTo(
            "{\"text\":\"a<b\",\"small\":1,\"large\":2,\"real\":0.5,\"kind\":\"cannot-judge\","
                + "\"perhaps\":\"skip\",\"at\":\"2026-01-02T03:04:05.006Z\",\"numbers\":[0.25]}");
  }

  @Test
  void whatIsEmptyIsLeftOut() {
    Everything empty =
        new Everything(
            Optional.empty(),
            OptionalInt.empty(),
            OptionalLong.empty(),
            OptionalDouble.empty(),
            AnswerKind.LABEL,
            Optional.empty(),
            Instant.EPOCH,
            Optional.empty());
    assertThat(Json.write(empty)).isEqualTo("{\"kind\":\"label\",\"at\":\"1970-01-01T00:00:00Z\"}");
  }

  @Test
  void nanIsAnError() {
    assertThatThrownBy(() -> Json.write(List.of(Double.NaN)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
