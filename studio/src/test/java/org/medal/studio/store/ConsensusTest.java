package org.medal.studio.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medal.studio.project.AnswerKind;
import org.medal.studio.store.Consensus.Verdict;

class ConsensusTest {
  @ParameterizedTest(name = "{0} → {1}")
  @CsvSource({
    "'', nothing",
    "a, a",
    "a a, a",
    "a b, disputed",
    "a ?, disputed",
    "?, ?",
    "? ?, ?",
    "a a b, a",
    "? a ?, ?",
    "a b c, disputed",
    "a a b b, disputed",
    "a a b c, disputed",
    "a a a b, a",
    "a a a b c, a"
  })
  void readersAgreeOrMostOfThreeDo(String readers, String expected) {
    assertThat(name(Consensus.of(verdicts(readers), Optional.empty()))).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"'', b", "a a, b", "a c, b", "a, ?"})
  void anAdjudicatorHasTheLastWord(String readers, String verdict) {
    assertThat(name(Consensus.of(verdicts(readers), Optional.of(verdict(verdict)))))
        .isEqualTo(verdict);
  }

  @Test
  void whatCannotBeJudgedHasNoClass() {
    Consensus consensus = Consensus.of(verdicts("? ?"), Optional.empty());
    assertThat(consensus.cannotJudge()).isTrue();
    assertThat(consensus.label()).isEmpty();
  }

  private static List<Verdict> verdicts(String readers) {
    return Stream.of(readers.split(" ", -1))
        .filter(reader -> !reader.isEmpty())
        .map(ConsensusTest::verdict)
        .toList();
  }

  private static Verdict verdict(String reader) {
    return reader.equals("?")
        ? new Verdict(AnswerKind.CANNOT_JUDGE, Optional.empty())
        : new Verdict(AnswerKind.LABEL, Optional.of(reader));
  }

  private static String name(Consensus consensus) {
    if (consensus.disputed()) {
      return "disputed";
    }
    return consensus.cannotJudge() ? "?" : consensus.label().orElse("nothing");
  }
}
