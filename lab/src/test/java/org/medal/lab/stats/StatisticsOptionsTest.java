package org.medal.lab.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.medal.core.data.ClassSet;
import org.medal.core.data.UsageException;

class StatisticsOptionsTest {
  private static final ClassSet CLASSES = ClassSet.sorted(List.of("mild", "none", "severe"));

  private static StatisticsOptions ordered(String... grades) {
    return new StatisticsOptions(OptionalDouble.empty(), IntervalKind.T, List.of(grades));
  }

  @Test
  void aGradeThatIsNoClassIsNamed() {
    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> ordered("none", "mild", "worse").requireGradesOf(CLASSES))
        .withMessage("--ordered names 'worse', which is none of the classes mild, none, severe");
  }

  @Test
  void aClassThatIsLeftOutIsNamed() {
    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> ordered("none", "severe").requireGradesOf(CLASSES))
        .withMessage("--ordered leaves out the class 'mild'; name all, from least to most");
  }

  @Test
  void aDoubledGradeIsNamed() {
    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> ordered("none", "mild", "mild", "severe"))
        .withMessage("--ordered names the class 'mild' twice; name each once");
  }

  @Test
  void withoutGradesThereIsNoKappa() {
    assertThat(ordered().metrics(CLASSES)).isEqualTo(Metric.ALWAYS);
    assertThat(ordered("none", "mild", "severe").metrics(CLASSES)).hasSize(4);
  }
}
