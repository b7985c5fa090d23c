package org.medal.core.data;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ClassSetTest {
  private final ClassSet classes = new ClassSet(List.of("healthy", "ill"));

  private static Labelled eye(int label) {
    return new Labelled(new SampleId("eye" + label), label);
  }

  @Test
  void aLabelOfNoClassIsNamedWithItsSample() {
    assertThatCode(() -> classes.requireLabelsOf(List.of(eye(0), eye(1))))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> classes.requireLabelsOf(List.of(eye(0), eye(2))))
        .isInstanceOf(InputException.class)
        .hasMessage("Sample eye2 has label 2, but there are only the classes [healthy, ill]");
  }
}
