package org.medal.studio.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medal.deep.network.Architecture;
import org.medal.deep.weights.NetworkSpec;
import org.medal.deep.weights.ShippedWeights;
import org.medal.studio.project.ModelSettings;
import org.medal.studio.project.ModelSettings.Training;

class StartNetworkTest {
  @TempDir Path folder;

  private NetworkSpec spec(Optional<String> weights) {
    ModelSettings model =
        new ModelSettings("procedural", Training.FROZEN, weights, false, Optional.empty(), 64);
    return new StartNetwork(folder.resolve("weights"))
        .spec(LabellingProject.settings(folder, model, 0));
  }

  @Test
  void shippedWeightsAreUnpackedIntoTheProject() {
    NetworkSpec spec = spec(Optional.of(ModelSettings.SHIPPED));
    ShippedWeights shipped = ShippedWeights.of(Architecture.PROCEDURAL).orElseThrow();
    assertThat(spec.weights().orElseThrow()).startsWith(folder).exists();
    assertThat(spec.startWeights()).isEqualTo(shipped.name());
    assertThat(spec.allowPartial()).isFalse();
  }

  @Test
  void aFileIsTakenAsItIsAndWithoutOneThereAreRandomValues() {
    assertThat(spec(Optional.of("/some/file")).weights()).contains(Path.of("/some/file"));
    assertThat(spec(Optional.empty()).weights()).isEmpty();
    assertThat(spec(Optional.empty()).allowPartial()).isTrue();
  }
}
