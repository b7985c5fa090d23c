package org.medal.deep.pretrain;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.medal.core.data.InputException;
import org.medal.deep.weights.SafetensorsFile;
import org.medal.deep.weights.SafetensorsWriter;
import org.medal.deep.weights.TensorData;

/**
 * The state after a step, in one safetensors file that is there whole or not at all whenever the
 * process dies.
 *
 * @param path where it lies
 * @param key equal only for equal options
 */
record StepState(Path path, String key) {
  private static final String KEY = "key";
  private static final String STEPS = "steps";

  static StepState of(Path out, String architecture, ProceduralOptions options) {
    return new StepState(
        out.resolveSibling(out.getFileName() + ".state"), architecture + " " + options);
  }

  /** Replaces what was there. */
  void keep(ProceduralLearning learning) throws IOException {
    Map<String, TensorData> tensors = new LinkedHashMap<>();
    Weights.collect(learning.parameters().all(), "network.", tensors);
    Weights.collect(learning.heads().all(), "heads.", tensors);
    Weights.collect(Weights.moments(learning.adam()), "adam.", tensors);
    String steps = Integer.toString(learning.adam().steps());
    SafetensorsWriter.replace(path, tensors, Map.of(KEY, key, STEPS, steps));
  }

  /**
   * Puts {@code learning} where it was; leaves it as it is if there is no state.
   *
   * @throws InputException if the state is damaged, or that of other options
   */
  void recall(ProceduralLearning learning) {
    if (!Files.exists(path)) {
      return;
    }
    try (SafetensorsFile file = SafetensorsFile.open(path)) {
      if (!key.equals(file.metadata().get(KEY))) {
        throw new InputException(
            path + " is the state of a training with other options; give those, or remove it");
      }
      int steps = Integer.parseInt(file.metadata().getOrDefault(STEPS, ""));
      Weights.recall(learning.parameters().all(), "network.", file);
      Weights.recall(learning.heads().all(), "heads.", file);
      Weights.recall(Weights.moments(learning.adam()), "adam.", file);
      learning.adam().goOn(steps);
    } catch (NumberFormatException e) {
      throw new InputException(path + " is damaged; remove it to begin again", e);
    }
  }

  void delete() throws IOException {
    Files.deleteIfExists(path);
  }
}
