package org.medal.deep.saved;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.medal.core.data.InputException;
import org.medal.deep.embed.LinearHead;
import org.medal.deep.embed.TrainedHead;
import org.medal.deep.network.Head;
import org.medal.deep.network.Parameters;
import org.medal.deep.weights.Hashes;
import org.medal.deep.weights.SafetensorsWriter;
import org.medal.deep.weights.TensorData;

/** The files of a saved model. */
public final class ModelFolder {
  static final String CARD = "model.json";
  static final String WEIGHTS = "model.safetensors";

  /** The names of the files of a saved model. */
  public static final List<String> FILES = List.of(CARD, WEIGHTS);

  private static final long LARGEST_CARD = 1L << 20;

  private ModelFolder() {}

  /**
   * Writes {@code model.safetensors}, whose names are torchvision's, and then {@code model.json}.
   * Where the head reads the network's last layer, torchvision's {@code load_state_dict} accepts
   * the weights (for Inception V3, of a model without auxiliary head).
   *
   * @param folder an existing folder
   */
  public static void write(Path folder, ModelCard card, Parameters parameters, LinearHead head)
      throws IOException {
    Map<String, TensorData> tensors = TensorData.allOf(parameters);
    Head names = card.architecture().head();
    long[] shape = names.weightShape(head.classes(), head.features());
    tensors.put(names.weight(), new TensorData(shape, head.weight()));
    tensors.put(names.bias(), new TensorData(new long[] {head.classes()}, head.bias()));
    Path weights = folder.resolve(WEIGHTS);
    SafetensorsWriter.write(
        weights, tensors, Map.of("format", "pt", TrainedHead.LAYER_REMARK, card.headLayer()));
    Files.writeString(folder.resolve(CARD), card.json(Hashes.sha256(weights)));
  }

  /**
   * A saved model whose two files belong together.
   *
   * @param card its description
   * @param weights its weights
   */
  public record Verified(ModelCard card, Path weights) {}

  /**
   * Finds what {@link #write} wrote.
   *
   * @throws InputException if the folder holds no such model, or its weights are not those that
   *     were saved with it
   */
  public static Verified read(Path folder) {
    ModelCard.Read read = card(folder.resolve(CARD));
    Path weights = folder.resolve(WEIGHTS);
    try {
      if (!Hashes.sha256(weights).equals(read.weightsHash())) {
        throw new InputException(
            "The weights " + weights + " were changed after they were saved; save the model again");
      }
    } catch (IOException e) {
      throw new InputException("Cannot read " + weights + "; save the model again", e);
    }
    return new Verified(read.card(), weights);
  }

  private static ModelCard.Read card(Path file) {
    try {
      if (Files.size(file) > LARGEST_CARD) {
        throw new InputException("it is too long");
      }
      return ModelCard.parse(Files.readString(file));
    } catch (IOException e) {
      throw new InputException(
          "There is no model in "
              + file.getParent()
              + " (no "
              + CARD
              + "); give the folder 'model' of a run",
          e);
    } catch (RuntimeException e) {
      throw new InputException(
          "Cannot use " + file + ", which should describe a model: " + e.getMessage(), e);
    }
  }
}
