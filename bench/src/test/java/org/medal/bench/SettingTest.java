package org.medal.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medal.core.data.InputException;
import org.medal.core.data.SampleId;
import org.medal.core.data.UsageException;
import org.medal.deep.network.Architecture;

class SettingTest {
  @TempDir Path folder;

  private Setting parsed(String... rest) throws IOException {
    for (String name : new String[] {"b.jpg", "a.jpg", "c.jpg"}) {
      Files.write(folder.resolve(name), new byte[0]);
    }
    String[] args = new String[rest.length + 1];
    args[0] = folder.toString();
    System.arraycopy(rest, 0, args, 1, rest.length);
    return Setting.parse(args, 2);
  }

  @Test
  void theFirstImagesByNameAreTaken() throws IOException {
    assertThat(parsed("-").ids()).containsExactly(new SampleId("a.jpg"), new SampleId("b.jpg"));
  }

  @Test
  void inceptionFiveTimesIsTheDefault() throws IOException {
    Setting setting = parsed("w.safetensors");
    assertThat(setting.rounds()).isEqualTo(5);
    assertThat(setting.size()).isEqualTo(299);
    assertThat(setting.network().weights()).contains(Path.of("w.safetensors"));
  }

  @Test
  void roundsNetworkAndCountMayBeGiven() throws IOException {
    Setting setting = parsed("-", "7", "tiny", "3");
    assertThat(setting.rounds()).isEqualTo(7);
    assertThat(setting.network().architecture()).isEqualTo(Architecture.TINY);
    assertThat(setting.network().weights()).isEmpty();
    assertThat(setting.files()).hasSize(3);
  }

  @Test
  void tooFewImagesOrANumberThatIsNoneIsRefused() {
    assertThatThrownBy(() -> parsed("-", "1", "tiny", "4")).isInstanceOf(InputException.class);
    assertThatThrownBy(() -> parsed("-", "0")).isInstanceOf(UsageException.class);
    assertThatThrownBy(() -> parsed()).isInstanceOf(UsageException.class);
  }
}
