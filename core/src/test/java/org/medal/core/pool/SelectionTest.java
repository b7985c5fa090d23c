package org.medal.core.pool;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.medal.core.TestPools;
import org.medal.core.data.InputException;
import org.medal.core.data.SampleId;

/** Answers of strategies that may come from anywhere. */
class SelectionTest {
  private final PoolView pool = TestPools.random(6, 2, 2, 3, 1).pool();

  private static Selection of(int... rows) {
    return new Selection(
        Arrays.stream(rows).mapToObj(row -> new Pick(row, new SampleId("s" + row), 1)).toList(),
        rows.length);
  }

  @Test
  void unlabelledRowsByTheirNamesAreAnAnswer() {
    assertThatCode(() -> of(5, 3).requireAnswers(pool, 2, "mine")).doesNotThrowAnyException();
    assertThatCode(() -> of().requireAnswers(pool, 2, "mine")).doesNotThrowAnyException();
  }

  @Test
  void aLabelledRowIsNone() {
    assertThatThrownBy(() -> of(5, 2).requireAnswers(pool, 2, "mine"))
        .isInstanceOf(InputException.class)
        .hasMessage("Strategy mine asks for s2, which has a label");
  }

  @Test
  void moreThanWasAskedForIsNone() {
    assertThatThrownBy(() -> of(5, 4, 3).requireAnswers(pool, 2, "mine"))
        .isInstanceOf(InputException.class)
        .hasMessage("Strategy mine asks for more than the 2 wanted");
  }

  @Test
  void aRowThatIsNotThereOrHasAnotherNameIsNone() {
    assertThatThrownBy(() -> of(6).requireAnswers(pool, 2, "mine"))
        .isInstanceOf(InputException.class)
        .hasMessage("Strategy mine asks for s6 as row 6, which it is not");
    Selection misnamed = new Selection(List.of(new Pick(4, new SampleId("s5"), 1)), 1);
    assertThatThrownBy(() -> misnamed.requireAnswers(pool, 2, "mine"))
        .hasMessage("Strategy mine asks for s5 as row 4, which it is not");
  }
}
