package org.medal.deep.embed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medal.core.progress.Progress;
import org.medal.deep.Npz;
import org.medal.deep.Shared;
import org.medal.deep.network.Architecture;
import org.medal.deep.weights.NetworkSpec;

/** Activations equal those of torchvision's definitions with the same weights. */
class GoldenActivationsTest {
  private static final double TOLERANCE = 1e-3;

  @ParameterizedTest
  @ValueSource(strings = {"Mixed_5b", "Mixed_5d", "Mixed_6a", "Mixed_6b", "mixed5", "Mixed_7a"})
  void inceptionAgreesWithTorchvision(String layer) throws IOException {
    NetworkSpec spec = NetworkSpec.of(Architecture.INCEPTION_V3, Shared.inception());
    Path golden = Shared.file("reference/embed/inception_v3_gap.npz");
    check(spec, layer, Npz.read(golden, Architecture.INCEPTION_V3.layer(layer)));
  }

  @Test
  void squeezeNetAgreesWithTorchvision() throws IOException {
    NetworkSpec spec = NetworkSpec.of(Architecture.SQUEEZENET, Shared.squeezenet());
    Path golden = Shared.file("reference/embed/squeezenet1_1_gap.npz");
    check(spec, "features.12", Npz.read(golden, "features.12"));
  }

  private static void check(NetworkSpec spec, String layer, float[] expected) {
    Shared.ReferenceImages images = Shared.referenceImages();
    try (Embedder embedder = Embedder.open(spec, layer, Pooling.AVERAGE)) {
      Embedding embedding =
          embedder.embed(List.copyOf(images.images().keySet()), images, Progress.NONE);
      float[] actual = embedding.features().values();
      float largest = 0;
      double worst = 0;
      assertThat(actual).hasSameSizeAs(expected);
      for (int i = 0; i < expected.length; i++) {
        largest = Math.max(largest, Math.abs(expected[i]));
        worst = Math.max(worst, Math.abs(actual[i] - expected[i]));
      }
      assertThat(worst).isLessThan(TOLERANCE * largest);
    }
  }
}
