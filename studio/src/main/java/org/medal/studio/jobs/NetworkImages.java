package org.medal.studio.jobs;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medal.core.data.InputException;
import org.medal.core.data.SampleId;
import org.medal.imaging.ImageDecoder;
import org.medal.imaging.ImageSource;
import org.medal.imaging.RgbImage;
import org.medal.studio.images.PictureFile;

/**
 * The project's images at the network's size, decoded when they are asked for; files may come and
 * go. Kept in memory, 3·size² bytes each, up to a limit: images that training reads again and again
 * before any others. Where even those are too many, the rest of them is decoded again each time.
 */
final class NetworkImages implements ImageSource {
  private final Path root;
  private final int size;
  private final long limit;
  private final Map<SampleId, RgbImage> kept = new HashMap<>();
  private final Set<SampleId> wanted = new HashSet<>();
  private Map<SampleId, RgbImage> lent = Map.of();

  /**
   * Decodes nothing yet.
   *
   * @param root the images' folder
   * @param size width and height, in pixels
   * @param limit bytes that are kept
   */
  NetworkImages(Path root, int size, long limit) {
    this.root = root;
    this.size = size;
    this.limit = limit;
  }

  @Override
  public int size() {
    return size;
  }

  /** The file of an image. */
  Path file(SampleId id) {
    return PictureFile.resolve(root, id.value());
  }

  /** Says which images are about to be read again and again. */
  synchronized void want(Collection<SampleId> ids) {
    wanted.clear();
    wanted.addAll(ids);
  }

  /** Has images used that somebody has decoded anyway, until others are lent. */
  synchronized void lend(Map<SampleId, RgbImage> images) {
    lent = images;
  }

  @Override
  public RgbImage image(SampleId id) {
    RgbImage known = find(id);
    return known != null ? known : decoded(id);
  }

  private synchronized @Nullable RgbImage find(SampleId id) {
    RgbImage decoded = kept.get(id);
    return decoded != null ? decoded : lent.get(id);
  }

  private RgbImage decoded(SampleId id) {
    PictureFile file = PictureFile.of(root, id.value());
    try {
      RgbImage image = ImageDecoder.decode(file.file(), size);
      keep(id, image);
      return image;
    } catch (InputException e) {
      throw file.told(e);
    }
  }

  /** Keeps an image that has been decoded, if there is room. */
  synchronized void keep(SampleId id, RgbImage image) {
    if (wanted.contains(id)) {
      makeRoom();
    }
    if (room() > 0) {
      kept.put(id, image);
    }
  }

  private long room() {
    return limit / (3L * size * size) - kept.size();
  }

  private void makeRoom() {
    Iterator<SampleId> all = kept.keySet().iterator();
    while (room() <= 0 && all.hasNext()) {
      if (!wanted.contains(all.next())) {
        all.remove();
      }
    }
  }

  /** By the file's path, size and time: what was computed of it is found again after a restart. */
  @Override
  public Optional<String> contentKey(SampleId id) {
    return Optional.of(PictureFile.of(root, id.value()).key("pixels, large JPEGs reduced"));
  }
}
