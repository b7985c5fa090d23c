package org.medal.studio.images;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medal.imaging.ImageDecoder;
import org.medal.imaging.RgbImage;

/**
 * The levels of large images that tiles are cut from, the latest ones in memory: 3 bytes a pixel,
 * up to a limit. A level larger than the limit is not kept.
 */
final class DecodedLevels {
  private final long limit;
  private final DecodingRoom room;
  private final Map<Key, RgbImage> kept = new LinkedHashMap<>(16, 0.75f, true);
  private final OnceAtATime<Key, RgbImage> decoding = new OnceAtATime<>();
  private long bytes;

  /** Keeps nothing yet; {@code limit} in bytes. */
  DecodedLevels(long limit, DecodingRoom room) {
    this.limit = limit;
    this.room = room;
  }

  private record Key(PictureFile file, int level) {}

  /**
   * The image halved {@code level} times.
   *
   * @throws org.medal.core.data.InputException if it cannot be decoded
   */
  RgbImage level(PictureFile file, int level) {
    Key key = new Key(file, level);
    RgbImage known = find(key);
    return known != null ? known : decoding.get(key, () -> decoded(key));
  }

  private synchronized @Nullable RgbImage find(Key key) {
    return kept.get(key);
  }

  private RgbImage decoded(Key key) {
    RgbImage known = find(key); // whoever decoded it may have ended a moment ago
    if (known != null) {
      return known;
    }
    RgbImage image = room.in(() -> ImageDecoder.decodeHalved(key.file().file(), key.level()));
    keep(key, image);
    return image;
  }

  private synchronized void keep(Key key, RgbImage image) {
    if (image.pixels().length > limit) {
      return;
    }
    kept.put(key, image);
    bytes += image.pixels().length;
    Iterator<RgbImage> oldest = kept.values().iterator();
    while (bytes > limit) {
      bytes -= oldest.next().pixels().length;
      oldest.remove();
    }
  }

  /** How many bytes the kept levels take. */
  synchronized long bytes() {
    return bytes;
  }
}
