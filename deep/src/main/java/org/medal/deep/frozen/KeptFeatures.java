package org.medal.deep.frozen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.medal.core.data.SampleId;
import org.medal.core.progress.Progress;
import org.medal.deep.embed.Extractor;
import org.medal.deep.embed.Rows;
import org.medal.deep.embed.Tap;
import org.medal.deep.engine.TorchEngine;
import org.medal.imaging.ImageSource;

/**
 * What some taps give of an image, one vector, computed in one pass, on all threads, and kept in a
 * store. Safe for several threads; those that find something missing wait for each other.
 */
final class KeptFeatures {
  private final Extractor extractor;
  private final List<Tap> taps;
  private final ImageSource images;
  private final ContentKeys keys;
  private final FeatureStore store;
  private final Progress progress;

  /**
   * Reads through {@code store}.
   *
   * @param taps whose vectors follow each other in one of the store
   */
  KeptFeatures(
      Extractor extractor,
      List<Tap> taps,
      ImageSource images,
      ContentKeys keys,
      FeatureStore store,
      Progress progress) {
    this.extractor = extractor;
    this.taps = taps;
    this.images = images;
    this.keys = keys;
    this.store = store;
    this.progress = progress;
  }

  /** The same, but what is missing is drawn and not computed; for measuring only. */
  KeptFeatures drawn() {
    int length = taps.stream().mapToInt(tap -> extractor.length(tap, images.size())).sum();
    FeatureStore drawn = new DrawnFeatures(store, length);
    return new KeptFeatures(extractor, taps, images, keys, drawn, Progress.NONE);
  }

  /** The values {@code from} (inclusive) to {@code to} of the vectors of {@code ids}. */
  Rows rows(List<SampleId> ids, int from, int to) {
    List<String> names = keys.of(ids);
    Rows rows = new Rows(ids.size());
    List<Integer> absent = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      float[] found = store.find(names.get(i));
      if (found == null) {
        absent.add(i);
      } else {
        rows.set(i, part(found, from, to));
      }
    }
    compute(absent.stream().map(ids::get).toList());
    absent.forEach(i -> rows.set(i, part(kept(names.get(i)), from, to)));
    return rows;
  }

  private float[] kept(String key) {
    return Objects.requireNonNull(store.find(key), "kept a moment ago");
  }

  private static float[] part(float[] vector, int from, int to) {
    return from == 0 && to == vector.length ? vector : Arrays.copyOfRange(vector, from, to);
  }

  /** Computes what the store lacks. */
  void compute(List<SampleId> ids) {
    if (missing(ids).isEmpty()) {
      return;
    }
    synchronized (this) {
      List<SampleId> wanted = missing(ids);
      List<String> names = keys.of(wanted);
      TorchEngine.onAllThreads(
          () ->
              extractor.run(
                  taps,
                  wanted,
                  images,
                  progress,
                  (row, vectors) -> store.add(names.get(row), joined(vectors))));
    }
  }

  /** Those that the store lacks; of equal images the first. */
  List<SampleId> missing(List<SampleId> ids) {
    List<String> names = keys.of(ids);
    Map<String, SampleId> missing = new LinkedHashMap<>();
    for (int i = 0; i < ids.size(); i++) {
      if (store.find(names.get(i)) == null) {
        missing.putIfAbsent(names.get(i), ids.get(i));
      }
    }
    return List.copyOf(missing.values());
  }

  private static float[] joined(float[][] vectors) {
    float[] all = vectors[0];
    for (int k = 1; k < vectors.length; k++) {
      int length = all.length;
      all = Arrays.copyOf(all, length + vectors[k].length);
      System.arraycopy(vectors[k], 0, all, length, vectors[k].length);
    }
    return all;
  }
}
