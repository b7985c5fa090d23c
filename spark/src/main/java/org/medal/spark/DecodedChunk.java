package org.medal.spark;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.medal.core.data.InputException;
import org.medal.core.data.SampleId;
import org.medal.imaging.ImageSource;
import org.medal.imaging.RgbImage;

/** Decoded images by their names. */
final class DecodedChunk implements ImageSource {
  private final int size;
  private final Map<SampleId, RgbImage> images = new HashMap<>();

  DecodedChunk(int size, List<Decoded> decoded) {
    this.size = size;
    decoded.forEach(image -> images.put(image.id(), image.pixels()));
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
