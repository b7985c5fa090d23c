package org.medal.deep.adapt;

import org.medal.core.data.SampleId;
import org.medal.core.random.Seeds;
import org.medal.imaging.ImageSource;
import org.medal.imaging.RgbImage;
import org.medal.imaging.ViewRule;

/** One view of each image, always the same one. */
record HeldOutViews(ImageSource images, ViewRule rule, long seed, int number)
    implements ImageSource {
  @Override
  public int size() {
    return images.size();
  }

  @Override
  public RgbImage image(SampleId id) {
    byte[] view = new byte[3 * size() * size()];
    rule.apply(images.image(id), Seeds.derive(seed, "held out " + id.value(), number), view);
    return new RgbImage(size(), size(), view);
  }
}
