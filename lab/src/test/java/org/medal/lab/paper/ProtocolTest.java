package org.medal.lab.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medal.core.data.InputException;

class ProtocolTest {
  /** Table I, section IV-A for the held-out images, and sections IV-B and IV-C for the rest. */
  @ParameterizedTest
  @CsvSource({
    "messidor, messidor,          192, 240, 100, 20, 50, false, 768",
    "bach,     bach,              80,  ,    30,  5,  30, false, 320",
    "isic2016, isic2016-training, 200, ,    100, 10, 50, true,  700"
  })
  void tableOne(
      String name,
      String dataset,
      String test,
      String validation,
      String initial,
      String batch,
      String candidates,
      String balance,
      int pool) {
    Protocol protocol = Protocol.named(name);
    assertThat(protocol.asPublished())
        .containsEntry("dataset", dataset)
        .containsEntry("test-size", test)
        .containsEntry("initial-size", initial)
        .containsEntry("batch", batch)
        .containsEntry("candidates", candidates)
        .containsEntry("balance", balance)
        .containsEntry("initial", "orb")
        .containsEntry("model", "inception-v3")
        .containsEntry("mode", "finetune")
        .containsEntry("size", "512")
        .containsEntry("layer", "Mixed_6c")
        .containsEntry("distance", "euclidean")
        .containsEntry("budget", "pool");
    assertThat(Double.parseDouble(protocol.asPublished().get("learning-rate"))).isEqualTo(2e-4);
    assertThat(protocol.asPublished().get("validation-size")).isEqualTo(validation);
    assertThat(protocol.published().pool()).isEqualTo(pool);
  }

  /** Table II and section IV-E. */
  @ParameterizedTest
  @CsvSource({
    "messidor, .80, 425, 625, 700, 650, 57.89, 65.23",
    "bach,     .82, 230, 250, 255, 0,   68.43, 74.93",
    "isic2016, .69, 460, 570, 640, 610, 41.37, 46.35"
  })
  void publishedNumbers(
      String name,
      double target,
      int medal,
      int entropy,
      int random,
      int fullData,
      double randomStart,
      double orbStart) {
    PublishedResults paper = Protocol.named(name).published();
    assertThat(paper.target()).isEqualTo(target);
    assertThat(paper.labels("medal")).isEqualTo(medal);
    assertThat(paper.labels("entropy")).isEqualTo(entropy);
    assertThat(paper.labels("random")).isEqualTo(random);
    assertThat(paper.labels("bald")).isZero();
    assertThat(paper.labelsToFullData()).isEqualTo(fullData);
    assertThat(paper.randomStart()).isEqualTo(randomStart);
    assertThat(paper.orbStart()).isEqualTo(orbStart);
  }

  /** The conclusion of the paper: 32 % fewer than uncertainty, 40 % fewer than random. */
  @Test
  void savingsAreThoseOfTheConclusion() {
    assertThat(Savings.of(425, 625, "entropy")).isEqualTo("200 (32 %)");
    assertThat(Savings.of(425, 700, "random")).isEqualTo("275 (39 %)");
  }

  @ParameterizedTest
  @CsvSource({"MESSIDOR", "BACH", "ISIC2016"})
  void theSmallScaleKeepsAtLeastSixRounds(Protocol protocol) {
    for (boolean weights : new boolean[] {true, false}) {
      var small = protocol.small(weights);
      int held =
          Integer.parseInt(small.get("test-size"))
              + Integer.parseInt(small.getOrDefault("validation-size", "0"));
      int pool = Integer.parseInt(small.get("subset")) - held;
      int rounds =
          (pool - Integer.parseInt(small.get("initial-size")))
              / Integer.parseInt(small.get("batch"));
      assertThat(rounds).isBetween(6, 25);
    }
  }

  @Test
  void anotherNameIsAnErrorThatListsThose() {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> Protocol.named("messi"))
        .withMessageContainingAll("messi", "messidor", "bach", "isic2016");
  }
}
