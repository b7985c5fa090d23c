package org.medal.spark;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.medal.core.data.Probabilities;
import org.medal.core.data.SampleId;
import org.medal.core.progress.Progress;
import org.medal.deep.embed.Embedder;
import org.medal.deep.embed.Embedding;
import org.medal.deep.engine.TorchEngine;
import org.medal.deep.saved.ModelFolder;
import org.medal.deep.weights.NetworkSpec;
import org.medal.imaging.DecodedImages;
import org.medal.imaging.ImageFiles;
import org.medal.imaging.UnreadableImage;

/** What one machine says of a folder of images, by the calls behind {@code medal embed}. */
record OneMachine(List<SampleId> ids, Embedding embedding) {
  /** By a saved model, on one thread. */
  static OneMachine of(Path images, Path modelFolder) {
    ModelFolder.Verified model = ModelFolder.read(modelFolder);
    Map<SampleId, Path> files = new LinkedHashMap<>();
    ImageFiles.list(images).forEach(file -> files.put(ImageFiles.idOf(images, file), file));
    TorchEngine.threads(1);
    try (Embedder embedder =
            Embedder.open(
                NetworkSpec.of(model.card().architecture(), model.weights()),
                model.card().distance().layer(),
                model.card().distance().pooling());
        DecodedImages pixels = new DecodedImages(files, model.card().size(), 1 << 28)) {
      for (UnreadableImage bad : pixels.prepare(files.keySet(), 1, Progress.NONE).bad()) {
        files.remove(bad.id());
      }
      List<SampleId> ids = List.copyOf(files.keySet());
      return new OneMachine(ids, embedder.embed(ids, pixels, Progress.NONE));
    }
  }

  /** The probabilities as {@code medal embed} writes them. */
  Probabilities written() {
    return Picks.asWritten(embedding.probabilities().orElseThrow());
  }
}
