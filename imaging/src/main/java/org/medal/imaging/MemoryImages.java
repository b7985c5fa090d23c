package org.medal.imaging;

import java.util.Map;
import org.medal.core.data.InputException;
import org.medal.core.data.SampleId;

/** Images that are in memory already: generated data, decoded chunks, tests. */
public final class MemoryImages implements ImageSource {
  private final Map<SampleId, RgbImage> images;
  private final int size;

  /**
   * Takes the images without copying their pixels.
   *
   * @param images at least one; all square and of one size
   * @throws InputException if they are not; the message names the image
   */
  public MemoryImages(Map<SampleId, RgbImage> images) {
    if (images.isEmpty()) {
      throw new InputException("There are no images: give at least one");
    }
    this.images = Map.copyOf(images);
    this.size = images.values().iterator().next().width();
    images.forEach(this::checkSize);
  }

  private void checkSize(SampleId id, RgbImage image) {
    if (image.width() != size || image.height() != size) {
      throw new InputException(
          String.format(
              "Image %s is %d x %d, not %d x %d like the others: resize it",
              id, image.width(), image.height(), size, size));
    }
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public RgbImage image(SampleId id) {
    RgbImage image = images.get(id);
    if (image == null) {
      throw new InputException("There is no image " + id + ": check its name");
    }
    return image;
  }
}
