package org.medal.deep.frozen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.medal.core.data.SampleId;
import org.medal.core.progress.Progress;
import org.medal.deep.embed.Extractor;
import org.medal.deep.embed.Rows;
import org.medal.deep.embed.Tap;
import org.medal.deep.weights.Hashes;
import org.medal.imaging.ImageSource;

/** Features of two taps, computed once per image content in one pass and kept in a store. */
final class FrozenFeatures {
  private final Extractor extractor;
  private final List<Tap> taps;
  private final ImageSource images;
  private final FeatureStore store;
  private final Progress progress;
  private final int distanceLength;
  private final Map<SampleId, String> keys = new ConcurrentHashMap<>();

  /**
   * Reads through {@code store}.
   *
   * @param taps distance, and then head
   * @param distanceLength the length of the first tap's vectors
   */
  FrozenFeatures(
      Extractor extractor,
      List<Tap> taps,
      ImageSource images,
      FeatureStore store,
      int distanceLength,
      Progress progress) {
    this.extractor = extractor;
    this.taps = taps;
    this.images = images;
    this.store = store;
    this.distanceLength = distanceLength;
    this.progress = progress;
  }

  /** The distance features of {@code ids}. */
  Rows distance(List<SampleId> ids) {
    return rows(ids, false);
  }

  /** What the head reads of {@code ids}. */
  Rows head(List<SampleId> ids) {
    return rows(ids, true);
  }

  private synchronized Rows rows(List<SampleId> ids, boolean head) {
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

  private void compute(List<SampleId> ids) {
    ids.parallelStream().forEach(this::key);
    Map<String, SampleId> missing = new LinkedHashMap<>();
    for (SampleId id : ids) {
      if (store.find(key(id)) == null) {
        missing.put(key(id), id);
      }
    }
    List<SampleId> wanted = new ArrayList<>(missing.values());
    extractor.run(taps, wanted, images, progress, (row, vectors) -> keep(wanted.get(row), vectors));
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
