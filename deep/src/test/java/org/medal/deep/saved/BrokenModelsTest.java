package org.medal.deep.saved;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medal.core.data.InputException;
import org.medal.core.data.Probabilities;
import org.medal.core.learn.FittedModel;
import org.medal.core.progress.Progress;
import org.medal.deep.Spots;
import org.medal.deep.embed.Embedder;
import org.medal.deep.embed.Embedding;
import org.medal.deep.embed.Pooling;
import org.medal.deep.embed.Tap;
import org.medal.deep.frozen.FrozenLearner;
import org.medal.deep.frozen.FrozenOptions;
import org.medal.deep.network.Architecture;
import org.medal.deep.network.TensorSpec;
import org.medal.deep.train.FineTuneLearner;
import org.medal.deep.train.TrainingListener;
import org.medal.deep.train.TrainingOptions;
import org.medal.deep.weights.NetworkSpec;
import org.medal.deep.weights.SafetensorsWriter;
import org.medal.deep.weights.TensorData;

/** What happens with weights and models that are not what they should be. */
class BrokenModelsTest {
  private static final Spots SPOTS = Spots.of(8, 64);
  private static final Architecture TINY = Architecture.TINY;

  @TempDir private Path folder;

  /** Weights of the tiny network, all of this value. */
  private NetworkSpec weights(float value) throws IOException {
    Map<String, TensorData> tensors = new LinkedHashMap<>();
    for (TensorSpec spec : TINY.tensors("block3")) {
      float[] values = new float[spec.size()];
      Arrays.fill(values, value);
      tensors.put(spec.name(), new TensorData(spec.shape(), values));
    }
    Path file = folder.resolve("weights.safetensors");
    SafetensorsWriter.write(file, tensors, Map.of());
    return NetworkSpec.of(TINY, file);
  }

  private FittedModel saved() throws IOException {
    FrozenOptions options = FrozenOptions.of(TINY);
    NetworkSpec spec = NetworkSpec.untrained(TINY, 0);
    FrozenLearner learner =
        new FrozenLearner(spec, SPOTS.images(), Spots.CLASSES, options, Progress.NONE);
    FittedModel model = learner.fit(SPOTS.samples(), 0, 0);
    model.save(folder);
    return model;
  }

  @Test
  void scoringNamesTheImageForWhichTheNetworkGivesNaN() throws IOException {
    try (Embedder embedder = Embedder.open(weights(Float.NaN), "block3", Pooling.AVERAGE)) {
      assertThatThrownBy(() -> embedder.embed(SPOTS.ids(), SPOTS.images(), Progress.NONE))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("spots/000.png");
    }
  }

  @Test
  void trainingThatDivergesNamesRoundEpochAndLearningRate() throws IOException {
    TrainingOptions options = TrainingOptions.of(TINY);
    try (FineTuneLearner learner =
        new FineTuneLearner(
            weights(Float.NaN),
            SPOTS.images(),
            Spots.CLASSES,
            Tap.average("block3"),
            options,
            TrainingListener.NONE,
            Progress.NONE)) {
      assertThatThrownBy(() -> learner.fit(SPOTS.samples(), 4, 0))
          .isInstanceOf(InputException.class)
          .hasMessageContainingAll("round 4", "epoch 1", "--learning-rate", "2.0E-4");
    }
  }

  @Test
  void anEmbedderTakesTheHeadThatAModelWasSavedWith() throws IOException {
    FittedModel model = saved();
    NetworkSpec spec = NetworkSpec.of(TINY, folder.resolve("model.safetensors"));
    try (Embedder embedder = Embedder.open(spec, "block2", Pooling.FLATTEN)) {
      Embedding embedding = embedder.embed(SPOTS.ids(), SPOTS.images(), Progress.NONE);
      Probabilities p = embedding.probabilities().orElseThrow();
      assertThat(p.row(3)).isEqualTo(model.probabilities(SPOTS.ids()).row(3));
      assertThat(embedding.features().columns()).isEqualTo(64 * 16 * 16);
    }
  }

  @Test
  void weightsThatWereChangedAfterSavingAreRefused() throws IOException {
    saved();
    Path file = folder.resolve("model.safetensors");
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length - 1] ^= 1;
    Files.write(file, bytes);
    assertThatThrownBy(() -> SavedModel.load(folder).close())
        .isInstanceOf(InputException.class)
        .hasMessageContaining("changed after they were saved");
  }

  @Test
  void aFolderWithoutAModelIsNamed() {
    assertThatThrownBy(() -> SavedModel.load(folder).close())
        .isInstanceOf(InputException.class)
        .hasMessageContaining(folder.toString());
  }

  @Test
  void aDescriptionThatIsNoneIsNamed() throws IOException {
    Files.writeString(folder.resolve("model.json"), "{\"format\": 9}");
    assertThatThrownBy(() -> SavedModel.load(folder).close())
        .isInstanceOf(InputException.class)
        .hasMessageContainingAll("model.json", "format is 9");
  }
}
