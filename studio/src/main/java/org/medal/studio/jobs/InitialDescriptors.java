package org.medal.studio.jobs;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.medal.core.data.DoubleMatrix;
import org.medal.core.data.InputException;
import org.medal.core.data.Matrix;
import org.medal.core.data.SampleId;
import org.medal.core.progress.Progress;
import org.medal.deep.embed.Embedder;
import org.medal.deep.embed.Pooling;
import org.medal.deep.engine.TorchEngine;
import org.medal.deep.weights.NetworkSpec;
import org.medal.imaging.OrbDescriptors;
import org.medal.imaging.UnreadableImage;

/**
 * What initial sets are chosen by.
 *
 * @param ids the images that can be read
 * @param rows a row for each
 * @param unreadable those that cannot
 */
record InitialDescriptors(List<SampleId> ids, Matrix rows, List<UnreadableImage> unreadable) {
  /** Nothing at all, of images that may be unreadable. */
  static InitialDescriptors none(Set<SampleId> ids) {
    Matrix rows = new DoubleMatrix(ids.size(), 0, new double[0]);
    return new InitialDescriptors(List.copyOf(ids), rows, List.of());
  }

  /** ORB descriptors, of the images at their own resolution. */
  static InitialDescriptors orb(Set<SampleId> ids, NetworkImages pixels, Progress progress) {
    Map<SampleId, Path> files = new LinkedHashMap<>();
    ids.forEach(id -> files.put(id, pixels.file(id)));
    OrbDescriptors all =
        OrbDescriptors.of(
            files,
            org.medal.imaging.Pooling.MEAN,
            Models.spare(Runtime.getRuntime().availableProcessors()),
            progress);
    Set<SampleId> bad = new HashSet<>();
    all.unreadable().forEach(image -> bad.add(image.id()));
    List<SampleId> good = all.ids().stream().filter(id -> !bad.contains(id)).toList();
    Map<SampleId, Integer> rows = new HashMap<>();
    all.ids().forEach(id -> rows.put(id, rows.size()));
    int[] chosen = good.stream().mapToInt(id -> rows.getOrDefault(id, 0)).toArray();
    return new InitialDescriptors(good, all.rows().view(chosen), all.unreadable());
  }

  /** Features of the network before any training. */
  static InitialDescriptors network(
      Set<SampleId> ids, NetworkImages pixels, NetworkSpec spec, String layer, Progress progress) {
    List<SampleId> good = new ArrayList<>();
    List<UnreadableImage> bad = new ArrayList<>();
    for (SampleId id : ids) {
      try {
        pixels.image(id);
        good.add(id);
      } catch (InputException e) {
        bad.add(new UnreadableImage(id, String.valueOf(e.getMessage())));
      }
    }
    TorchEngine.threads(Models.spare(TorchEngine.allThreads()));
    try (Embedder embedder = Embedder.open(spec, layer, Pooling.AVERAGE)) {
      return new InitialDescriptors(good, embedder.embed(good, pixels, progress).features(), bad);
    }
  }
}
