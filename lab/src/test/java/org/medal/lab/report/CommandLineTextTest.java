package org.medal.lab.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class CommandLineTextTest {
  @Test
  void aListOfTestImagesIsGivenByItsFileAlone() {
    Map<String, String> options =
        Map.of("test-list", "my data/test.txt (sha256 0123456789abcdef)", "full-data", "true");
    assertThat(CommandLineText.of("compare", options))
        .isEqualTo("medal compare \\\n  --full-data \\\n  --test-list 'my data/test.txt'");
  }

  @Test
  void shippedWeightsNeedNoOptionAndRandomValuesNeedOne() {
    Map<String, String> shipped =
        Map.of("model", "procedural", "weights", "shipped (sha256 0123456789abcdef)");
    assertThat(CommandLineText.of("run", shipped)).isEqualTo("medal run \\\n  --model procedural");
    Map<String, String> untrained = Map.of("weights", "none", "untrained", "true");
    assertThat(CommandLineText.of("run", untrained)).isEqualTo("medal run \\\n  --untrained");
  }
}
