package org.medal.lab.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medal.deep.committee.CommitteeOptions;
import org.medal.deep.network.Architecture;
import org.medal.deep.weights.ShippedWeights;

/** What a run remembers of its weights. */
class ModelConfigTest {
  @TempDir Path folder;

  private final ShippedWeights shipped = ShippedWeights.of(Architecture.PROCEDURAL).orElseThrow();

  private static ModelConfig config(Architecture architecture, Optional<Path> weights) {
    return new ModelConfig(
        architecture,
        TrainingMode.FINETUNE,
        weights,
        false,
        "block3",
        Optional.empty(),
        64,
        2e-4,
        1,
        8,
        false,
        new CommitteeOptions(TrainingMode.FINETUNE.committee(), CommitteeOptions.MEMBERS));
  }

  private static ModelConfig procedural(Path weights) {
    return config(Architecture.PROCEDURAL, Optional.of(weights));
  }

  @Test
  void aRunGoesOnWhereverShippedWeightsAreUnpacked() {
    ModelConfig here = procedural(shipped.unpackedIn(folder.resolve("a")));
    ModelConfig there = procedural(shipped.unpackedIn(folder.resolve("b")));
    assertThat(here.weights()).isNotEqualTo(there.weights());
    assertThat(here.asMap()).isEqualTo(there.asMap()).containsEntry("weights", shipped.name());
  }

  @Test
  void anotherFileIsNotTakenForThem() {
    Path other = folder.resolve("procedural.safetensors");
    assertThat(procedural(other).asMap()).containsEntry("weights", other.toString());
  }

  @Test
  void randomValuesAreAChoiceOnlyWhereThereAreWeights() {
    assertThat(config(Architecture.PROCEDURAL, Optional.empty()).asMap())
        .containsEntry("weights", "none")
        .containsEntry("untrained", "true");
    assertThat(config(Architecture.TINY, Optional.empty()).asMap())
        .containsEntry("weights", "none")
        .doesNotContainKey("untrained");
  }
}
