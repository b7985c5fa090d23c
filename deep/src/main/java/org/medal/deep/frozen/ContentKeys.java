package org.medal.deep.frozen;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.medal.core.data.SampleId;
import org.medal.deep.weights.Hashes;
import org.medal.imaging.ImageSource;

/**
 * What features are kept by: the key that an image's source knows, else the SHA-256 of its pixels,
 * computed once each.
 */
final class ContentKeys {
  private final ImageSource images;
  private final Map<SampleId, String> keys = new ConcurrentHashMap<>();

  ContentKeys(ImageSource images) {
    this.images = images;
  }

  /** Those of {@code ids}, in their order; computed on all cores. */
  List<String> of(List<SampleId> ids) {
    ids.parallelStream().filter(id -> !keys.containsKey(id)).forEach(this::of);
    return ids.stream().map(this::of).toList();
  }

  private String of(SampleId id) {
    return keys.computeIfAbsent(id, i -> images.contentKey(i).orElseGet(() -> hashed(i)));
  }

  private String hashed(SampleId id) {
    return Hashes.hex(Hashes.sha256().digest(images.image(id).pixels()));
  }
}
