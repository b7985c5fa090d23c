package org.medal.deep.adapt;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.medal.core.data.InputException;
import org.medal.deep.network.Parameters;
import org.medal.deep.pretrain.Weights;
import org.medal.deep.weights.Hashes;
import org.medal.deep.weights.SafetensorsFile;
import org.medal.deep.weights.SafetensorsWriter;
import org.medal.deep.weights.TensorData;

/**
 * The state after an epoch, in one safetensors file that is there whole or not at all whenever the
 * process dies.
 *
 * @param path where it lies
 * @param key equal only for equal start weights, images and options
 */
record StateFile(Path path, String key) {
  private static final String KEY = "key";
  private static final String STEPS = "adam.steps";

  /** The state beside the weights that are to be written. */
  static StateFile of(Path out, String startWeights, Pool pool, AdaptOptions options) {
    String all =
        String.join(
            "\n",
            startWeights,
            "" + pool.images().size(),
            "" + options.views(),
            options.batch() + " " + options.rate() + " " + options.epochs() + " " + options.seed(),
            "" + pool.train(),
            "" + pool.heldOut());
    String key = Hashes.hex(Hashes.sha256().digest(all.getBytes(StandardCharsets.UTF_8)));
    return new StateFile(out.resolveSibling(out.getFileName() + ".state"), key);
  }

  /** Replaces what was there. */
  void keep(Learning learning, Parameters best, Progression progression) throws IOException {
    Map<String, TensorData> tensors = new LinkedHashMap<>();
    Weights.collect(learning.parameters().all(), "network.", tensors);
    Weights.collect(learning.expander().all(), "expander.", tensors);
    Weights.collect(best.all(), "best.", tensors);
    Weights.collect(Weights.moments(learning.adam()), "adam.", tensors);
    Map<String, String> remarks = new LinkedHashMap<>(progression.asText());
    remarks.put(KEY, key);
    remarks.put(STEPS, Integer.toString(learning.adam().steps()));
    SafetensorsWriter.replace(path, tensors, remarks);
  }

  /**
   * Puts {@code learning} and {@code best} where they were; empty, and both as they are, if there
   * is no state, or a damaged one, or that of other images or options.
   */
  Optional<Progression> recall(Learning learning, Parameters best) {
    if (!Files.exists(path)) {
      return Optional.empty();
    }
    try (SafetensorsFile file = SafetensorsFile.open(path)) {
      if (!key.equals(file.metadata().get(KEY))) {
        return Optional.empty();
      }
      Progression progression = Progression.of(file.metadata());
      int steps = Integer.parseInt(file.metadata().getOrDefault(STEPS, ""));
      Weights.recall(learning.parameters().all(), "network.", file);
      Weights.recall(learning.expander().all(), "expander.", file);
      Weights.recall(best.all(), "best.", file);
      Weights.recall(Weights.moments(learning.adam()), "adam.", file);
      learning.adam().goOn(steps);
      return Optional.of(progression);
    } catch (InputException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  void delete() throws IOException {
    Files.deleteIfExists(path);
  }
}
