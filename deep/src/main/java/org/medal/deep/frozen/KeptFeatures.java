package org.medal.deep.frozen;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.medal.core.data.SampleId;
import org.medal.core.progress.Progress;
import org.medal.deep.embed.Extractor;
import org.medal.deep.embed.Rows;
import org.medal.deep.embed.Tap;
import org.medal.imaging.ImageSource;

/** What some taps give of an image, one vector, computed in one pass and kept in a store. */
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

  /** The values {@code from} (inclusive) to {@code to} of the vectors of {@code ids}. */
  synchronized Rows rows(List<SampleId> ids, int from, int to) {
    List<String> names = keys.of(ids);
    Rows rows = new Rows(ids.size());
    Map<String, SampleId> missing = new LinkedHashMap<>();
    for (int i = 0; i < ids.size(); i++) {
      float[] found = store.find(names.get(i));
      if (found == null) {
        missing.put(names.get(i), ids.get(i));
      } else {
        rows.set(i, part(found, from, to));
      }
    }
    compute(missing);
    IntStream.range(0, ids.size())
        .filter(i -> missing.containsKey(names.get(i)))
        .forEach(i -> rows.set(i, part(kept(names.get(i)), from, to)));
    return rows;
  }

  private float[] kept(String key) {
    return Objects.requireNonNull(store.find(key), "kept a moment ago");
  }

  private static float[] part(float[] vector, int from, int to) {
    return from == 0 && to == vector.length ? vector : Arrays.copyOfRange(vector, from, to);
  }

  private void compute(Map<String, SampleId> missing) {
    List<String> names = List.copyOf(missing.keySet());
    List<SampleId> wanted = List.copyOf(missing.values());
    extractor.run(
        taps,
        wanted,
        images,
        progress,
        (row, vectors) -> store.add(names.get(row), joined(vectors)));
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
