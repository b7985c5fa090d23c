package org.medal.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medal.core.data.UsageException;

/** The words after the jar. */
class PassArgumentsTest {
  @Test
  void whatIsNotSaidIsUsual() {
    PassOptions options = PassArguments.parse("--images", "s3a://b/pool", "--out", "hdfs:/out");
    assertThat(options.images()).isEqualTo("s3a://b/pool");
    assertThat(options.model()).isEqualTo("procedural");
    assertThat(options.threads()).isEqualTo(1);
    assertThat(options.orb()).isFalse();
    assertThat(options.table()).isFalse();
    assertThat(options.size()).isEmpty();
  }

  @Test
  void everyWordIsTaken() {
    PassOptions options =
        PassArguments.parse(
            ("--table t --root r --out o --model squeezenet --weights w --layer l --size 96"
                    + " --threads 2 --orb --images-per-task 5 --top 9")
                .split(" ", -1));
    assertThat(options.table()).isTrue();
    assertThat(options.root()).isEqualTo("r");
    assertThat(options.weights()).contains("w");
    assertThat(options.layer()).contains("l");
    assertThat(options.size()).hasValue(96);
    assertThat(options.threads()).isEqualTo(2);
    assertThat(options.orb()).isTrue();
    assertThat(options.imagesPerTask()).isEqualTo(5);
    assertThat(options.top()).isEqualTo(9);
  }

  @ParameterizedTest
  @CsvSource({
    "--out o, either --images",
    "--images i, Give --out",
    "--images i --table t --out o, either --images",
    "--images i --out o --root r, --root goes with",
    "--images i --out o --size x, whole number",
    "--images i --out o --threads 0, at least 1",
    "--images i --out o --top -1, at least 0",
    "--images i --images j --out o, twice",
    "--images i --out, needs a value",
    "--images i --out o --fast, Unknown option --fast"
  })
  void whatMakesNoSenseIsNamed(String words, String message) {
    assertThatThrownBy(() -> PassArguments.parse(words.split(" ", -1)))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining(message);
  }

  @Test
  void helpNamesEveryOption() {
    assertThat(PassArguments.isHelp(new String[] {"--help"})).isTrue();
    assertThat(PassArguments.isHelp(new String[] {"--out", "o"})).isFalse();
    for (String option : PassArguments.VALUES) {
      assertThat(PassArguments.USAGE).contains("  " + option + " ");
    }
  }
}
