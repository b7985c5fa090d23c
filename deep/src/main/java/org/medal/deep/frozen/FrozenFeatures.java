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
import org.medal.deep.weights.Hashes;
import org.medal.imaging.ImageSource;

/**
 * Features of two taps, computed once per image content in one pass, on all threads, and kept in a
 * store. Safe for several threads; those that find something missing wait for each other.
 *
 * @param taps distance, and then head
 * @param distanceLength the length of the first tap's vectors
 * @param progress told how far the forward passes are
 * @param keys of the images seen so far
 */
record FrozenFeatures(
    Extractor extractor,
    List<Tap> taps,
    ImageSource images,
    FeatureStore store,
    int distanceLength,
    Progress progress,
    Map<SampleId, String> keys) {

  /** The same, but what is missing is drawn and not computed; for measuring only. */
  FrozenFeatures drawn(int length) {
    FeatureStore drawn = new DrawnFeatures(store, length);
    return new FrozenFeatures(extractor, taps, images, drawn, distanceLength, Progress.NONE, keys);
  }

  /** The distance features of {@code ids}. */
  Rows distance(List<SampleId> ids) {
    return rows(ids, false);
  }

  /** What the head reads of {@code ids}. */
  Rows head(List<SampleId> ids) {
    return rows(ids, true);
  }

  private Rows rows(List<SampleId> ids, boolean head) {
    compute(ids);
    Rows rows = new Rows(ids.size());
    for (int i = 0; i < ids.size(); i++) {
      float[] both = Objects.requireNonNull(store.find(key(ids.get(i))), "kept a moment ago");
      int from = head ? distanceLength : 0;
      int to = head ? both.length : distanceLength;
      rows.set(i, Arrays.copyOfRange(both, from, to));
    }
    return rows;
  }

  /** Computes what the store lacks. */
  void compute(List<SampleId> ids) {
    if (missing(ids).isEmpty()) {
      return;
    }
    synchronized (this) {
      List<SampleId> wanted = missing(ids);
      TorchEngine.onAllThreads(
          () ->
              extractor.run(
                  taps, wanted, images, progress, (row, both) -> keep(wanted.get(row), both)));
    }
  }

  /** Those that the store lacks; of equal images the first. */
  List<SampleId> missing(List<SampleId> ids) {
    ids.parallelStream().filter(id -> !keys.containsKey(id)).forEach(this::key);
    Map<String, SampleId> missing = new LinkedHashMap<>();
    for (SampleId id : ids) {
      if (store.find(key(id)) == null) {
        missing.putIfAbsent(key(id), id);
      }
    }
    return new ArrayList<>(missing.values());
  }

  private void keep(SampleId id, float[][] vectors) {
    float[] both = Arrays.copyOf(vectors[0], vectors[0].length + vectors[1].length);
    System.arraycopy(vectors[1], 0, both, vectors[0].length, vectors[1].length);
    store.add(key(id), both);
  }

  private String key(SampleId id) {
    return keys.computeIfAbsent(
        id, i -> Hashes.hex(Hashes.sha256().digest(images.image(i).pixels())));
  }
}
