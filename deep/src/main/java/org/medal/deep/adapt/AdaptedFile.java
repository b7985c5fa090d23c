package org.medal.deep.adapt;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.medal.deep.network.Architecture;
import org.medal.deep.network.Parameters;
import org.medal.deep.weights.SafetensorsWriter;
import org.medal.deep.weights.TensorData;

/** The weights that come of an adaptation, with remarks that name no file and no place. */
final class AdaptedFile {
  private AdaptedFile() {}

  /** Replaces {@code out} as a whole. */
  static void write(Path out, Parameters best, Map<String, String> remarks) throws IOException {
    SafetensorsWriter.replace(out, TensorData.allOf(best), remarks);
  }

  /** What is told of where the weights come from. */
  static Map<String, String> remarks(
      Architecture architecture,
      String startWeights,
      String modality,
      int size,
      AdaptOptions options,
      Adapted adapted) {
    Map<String, String> remarks = new TreeMap<>();
    remarks.put("format", "pt");
    remarks.put("network", architecture.title());
    remarks.put("made_by", "medal pretrain --images");
    remarks.put("start_weights", startWeights);
    remarks.put("modality", modality);
    remarks.put("images", Integer.toString(adapted.images() + adapted.heldOut()));
    remarks.put("held_out", Integer.toString(adapted.heldOut()));
    remarks.put("size", Integer.toString(size));
    remarks.put("seed", Long.toString(options.seed()));
    remarks.put("epochs", Integer.toString(adapted.epochs()));
    remarks.put("kept", adapted.words());
    remarks.put("before", adapted.before().toString());
    remarks.put("after", adapted.after().toString());
    remarks.put("end", adapted.reason());
    return remarks;
  }
}
