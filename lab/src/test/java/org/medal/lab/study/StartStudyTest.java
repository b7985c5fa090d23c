package org.medal.lab.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.medal.lab.study.RunsOfStarts.study;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medal.core.data.UsageException;
import org.medal.lab.config.Arm;
import org.medal.lab.config.CompareConfig;
import org.medal.lab.config.StoppingConfig;
import org.medal.lab.stats.IntervalKind;

class StartStudyTest {
  @Test
  void everyInitialSetMeetsEveryStrategyAndTheReferenceComesFirst() {
    CompareConfig comparison =
        study(List.of("orb", "random", "orb"), List.of("Medal", "random"), .95, 2).comparison();
    assertThat(comparison.arms())
        .extracting(Arm::name)
        .containsExactly("random+random", "orb+medal", "orb+random", "random+medal");
    assertThat(comparison.arms().get(1).run().selection().initial()).isEqualTo("orb");
    assertThat(comparison.arms().get(1).run().selection().strategy()).isEqualTo("medal");
    assertThat(comparison.fullData()).isTrue();
  }

  @Test
  void theReferenceIsThereWhetherItIsAskedForOrNot() {
    assertThat(study(List.of("typical"), List.of("margin"), .95, 2).comparison().arms())
        .extracting(Arm::name)
        .containsExactly("random+random", "typical+margin");
    assertThatThrownBy(() -> study(List.of("random"), List.of("random"), .95, 2).comparison())
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("name more to --initial or --strategies");
  }

  @ParameterizedTest
  @ValueSource(doubles = {0, -1, 1.01, Double.NaN})
  void aTargetThatIsNoShareIsRefused(double share) {
    assertThatThrownBy(() -> study(List.of("orb"), List.of("random"), share, 2))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("--target");
  }

  @Test
  void namesThatNobodyKnowsAreRefused() {
    assertThatThrownBy(() -> study(List.of("orbs"), List.of("random"), .95, 2))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("'orbs'");
    assertThatThrownBy(() -> study(List.of("orb"), List.of("randm"), .95, 2))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("'randm'");
  }

  @Test
  void aStoppingRuleIsRefused() {
    StoppingConfig rule = new StoppingConfig(List.of("uncertainty"), 3, 0.5, 0.05, 0.99);
    assertThatThrownBy(
            () ->
                new StartStudy(
                    RunsOfStarts.run(rule),
                    List.of("orb"),
                    List.of("random"),
                    2,
                    .95,
                    IntervalKind.T))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("--stop");
  }
}
