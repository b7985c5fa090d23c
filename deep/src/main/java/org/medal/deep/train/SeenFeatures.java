package org.medal.deep.train;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.medal.core.data.Matrix;
import org.medal.core.data.SampleId;
import org.medal.core.progress.Progress;
import org.medal.deep.embed.Extractor;
import org.medal.deep.embed.Pooling;
import org.medal.deep.embed.Rows;
import org.medal.deep.embed.Tap;
import org.medal.imaging.ImageSource;

/**
 * Features that come by on the way to something above them: whoever is asked for the probabilities
 * of an image and then for its features sends it through the network once. Averages only, the first
 * {@value #MOST} numbers, 64 MiB; images past that are sent again when their features are asked
 * for.
 */
final class SeenFeatures {
  private static final int MOST = 1 << 24;

  private final Tap tap;
  private final boolean above;
  private final Map<SampleId, float[]> seen = new HashMap<>();
  private long numbers;

  /**
   * Nothing seen yet.
   *
   * @param above whether the layer comes by at all: not where images begin above it
   */
  SeenFeatures(Tap tap, boolean above) {
    this.tap = tap;
    this.above = above;
  }

  /** The network has changed. */
  void forget() {
    seen.clear();
    numbers = 0;
  }

  /** What {@code wanted}, at or above the layer, gives for each image. */
  Rows passing(
      Tap wanted, Extractor extractor, List<SampleId> ids, ImageSource images, Progress progress) {
    if (!above || tap.pooling() != Pooling.AVERAGE || numbers >= MOST) {
      return extractor.rows(wanted, ids, images, progress);
    }
    Rows rows = new Rows(ids.size());
    extractor.run(
        List.of(wanted, tap),
        ids,
        images,
        progress,
        (row, vectors) -> {
          rows.set(row, vectors[0]);
          keep(ids.get(row), vectors[1]);
        });
    return rows;
  }

  private void keep(SampleId id, float[] features) {
    if (numbers < MOST && seen.putIfAbsent(id, features) == null) {
      numbers += features.length;
    }
  }

  /** The features; images that have not come by are sent through the network. */
  Matrix of(Extractor extractor, List<SampleId> ids, ImageSource images, Progress progress) {
    List<SampleId> missing = ids.stream().filter(id -> !seen.containsKey(id)).toList();
    Map<SampleId, float[]> computed = new HashMap<>();
    if (!missing.isEmpty()) {
      List<float[]> rows = extractor.rows(tap, missing, images, progress).list();
      for (int i = 0; i < rows.size(); i++) {
        computed.put(missing.get(i), rows.get(i));
      }
    }
    Rows all = new Rows(ids.size());
    for (int i = 0; i < ids.size(); i++) {
      float[] known = seen.get(ids.get(i));
      all.set(i, known != null ? known : Objects.requireNonNull(computed.get(ids.get(i))));
    }
    return all.matrix();
  }
}
