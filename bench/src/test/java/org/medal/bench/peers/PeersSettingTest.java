package org.medal.bench.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.medal.core.data.UsageException;

class PeersSettingTest {
  @Test
  void namesAndOptionsComeInAnyOrder() {
    PeersSetting setting = PeersSetting.parse("epoch", "--rounds", "5", "loop", "--keep");
    assertThat(setting.names()).containsExactly("epoch", "loop");
    assertThat(setting.number("--rounds")).isEqualTo(5);
    assertThat(setting.keep()).isTrue();
    assertThat(PeersSetting.parse().keep()).isFalse();
  }

  @Test
  void anUnknownOptionOrOneWithoutItsValueOrAWrongSizeIsRefused() {
    assertRefused("--speed", "--speed", "9");
    assertRefused("--rounds", "--rounds");
    PeersSetting setting = PeersSetting.parse("--rounds", "none");
    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> setting.number("--rounds"))
        .withMessageContaining("'none'");
  }

  private static void assertRefused(String named, String... args) {
    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> PeersSetting.parse(args))
        .withMessageContaining(named);
  }

  @Test
  void aPairThatIsNotThereIsRefusedWithThoseThatAre() {
    assertThatExceptionOfType(UsageException.class)
        .isThrownBy(() -> new Pairs(PeersSetting.parse("epok"), Path.of("")).chosen())
        .withMessageContaining("'epok'")
        .withMessageContaining("epoch");
  }

  @Test
  void bothSidesOfAPairReadTheSameFilesAndAreAskedForAsMuch() {
    for (Pair pair : new Pairs(PeersSetting.parse(), Path.of("work")).chosen()) {
      List<String> files = pair.ours().stream().filter(word -> word.startsWith("work/")).toList();
      assertThat(pair.peer()).as(pair.name()).containsAnyElementsOf(files);
      for (String size : List.of("--batch", "--candidates", "--budget", "--initial-size")) {
        if (pair.peer().contains(size)) {
          assertThat(after(size, pair.ours())).as(size).isEqualTo(after(size, pair.peer()));
        }
      }
    }
  }

  private static String after(String option, List<String> command) {
    return command.get(command.indexOf(option) + 1);
  }
}
