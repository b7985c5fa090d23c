package org.medal.deep.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medal.core.data.InputException;
import org.medal.deep.engine.Gradients;
import org.medal.deep.engine.TorchEngine;
import org.medal.deep.weights.Backbone;
import org.medal.deep.weights.NetworkSpec;

class ArchitectureTest {
  @ParameterizedTest
  @CsvSource({
    "mixed0, Mixed_5b, 256",
    "mixed5, Mixed_6c, 768",
    "Mixed5, Mixed_6c, 768",
    "mixed_6c, Mixed_6c, 768",
    "mixed10, Mixed_7c, 2048",
    "Conv2d_1a_3x3, Conv2d_1a_3x3, 32"
  })
  void knowsTorchvisionsAndKerasNamesOfLayers(String name, String layer, int channels) {
    assertThat(Architecture.INCEPTION_V3.layer(name)).isEqualTo(layer);
    assertThat(Architecture.INCEPTION_V3.channels(name)).isEqualTo(channels);
  }

  @Test
  void listsWhatThereIsWhenANameIsUnknown() {
    assertThatThrownBy(() -> Architecture.named("resnet"))
        .isInstanceOf(InputException.class)
        .hasMessageContainingAll("resnet", "inception-v3", "squeezenet", "tiny");
    assertThatThrownBy(() -> Architecture.SQUEEZENET.layer("features.13"))
        .isInstanceOf(InputException.class)
        .hasMessageContainingAll("features.13", "features.12");
  }

  @Test
  void theTinyNetworkIsTiny() {
    int parameters = Architecture.TINY.tensors("block3").stream().mapToInt(TensorSpec::size).sum();
    assertThat(parameters).isLessThan(200_000);
  }

  @Test
  void refusesImagesThatVanishOnTheWay() {
    assertThatThrownBy(() -> Architecture.INCEPTION_V3.checkSize(64))
        .isInstanceOf(InputException.class)
        .hasMessageContainingAll("64", "--size 75");
  }

  @ParameterizedTest
  @CsvSource({"INCEPTION_V3, 75", "SQUEEZENET, 32", "TINY, 32", "PROCEDURAL, 32"})
  void computesEachLayerFromItsSmallestImage(Architecture architecture, int size) {
    NetworkSpec spec = NetworkSpec.untrained(architecture, 0);
    try (Backbone backbone = Backbone.load(spec, architecture.lastLayer());
        NDManager manager = TorchEngine.newManager()) {
      Network network = Network.evaluating(architecture, backbone.parameters());
      NDArray x = manager.ones(new Shape(1, 3, size, size));
      List<String> layers = architecture.layers();
      Map<String, NDArray> outputs = Gradients.without(() -> network.outputs(x, layers));
      assertThat(outputs.keySet()).containsExactlyInAnyOrderElementsOf(layers);
      outputs.forEach(
          (layer, output) ->
              assertThat(output.getShape().get(1)).isEqualTo(architecture.channels(layer)));
    }
  }

  @Test
  void foldingBatchNormalisationChangesNothingButRounding() {
    NetworkSpec spec = NetworkSpec.untrained(Architecture.TINY, 0);
    try (Backbone backbone = Backbone.load(spec, "block3");
        Parameters folded = Gradients.without(() -> Network.folded(backbone.parameters()));
        NDManager manager = TorchEngine.newManager()) {
      NDArray x = manager.arange(0, 3 * 64 * 64).div(3 * 64 * 64).reshape(1, 3, 64, 64);
      float[] plain = block3(backbone.parameters(), x);
      float[] fast = block3(folded, x);
      for (int i = 0; i < plain.length; i++) {
        assertThat(fast[i]).isCloseTo(plain[i], within(1e-5f));
      }
    }
  }

  @Test
  void theLastLayerOfTheEncoderIsMeanAndDeviationOverAllPlaces() {
    Architecture procedural = Architecture.PROCEDURAL;
    NetworkSpec spec = NetworkSpec.untrained(procedural, 0);
    try (Backbone backbone = Backbone.load(spec, procedural.lastLayer());
        NDManager manager = TorchEngine.newManager()) {
      NDArray x = manager.arange(0, 2 * 3 * 32 * 32).div(2 * 3 * 32 * 32).reshape(2, 3, 32, 32);
      Network network = Network.evaluating(procedural, backbone.parameters());
      Map<String, NDArray> outputs =
          Gradients.without(() -> network.outputs(x, List.of("block3", "moments")));
      float[] places = Objects.requireNonNull(outputs.get("block3")).toFloatArray();
      float[] moments = Objects.requireNonNull(outputs.get("moments")).toFloatArray();
      for (int row = 0; row < 2; row++) {
        for (int c = 0; c < 512; c++) {
          double[] values = new double[4];
          for (int i = 0; i < 4; i++) {
            values[i] = places[(row * 512 + c) * 4 + i];
          }
          double mean = Arrays.stream(values).average().orElseThrow();
          double variance =
              Arrays.stream(values).map(v -> (v - mean) * (v - mean)).average().orElseThrow();
          assertThat(moments[row * 1024 + c]).isCloseTo((float) mean, within(1e-4f));
          assertThat(moments[row * 1024 + 512 + c])
              .isCloseTo((float) Math.sqrt(variance + 1e-5), within(1e-4f));
        }
      }
    }
  }

  private static float[] block3(Parameters parameters, NDArray x) {
    Network network = Network.evaluating(Architecture.TINY, parameters);
    return Gradients.without(
        () -> network.outputs(x, List.of("block3")).values().iterator().next().toFloatArray());
  }
}
