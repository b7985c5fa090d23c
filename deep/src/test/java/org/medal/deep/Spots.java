package org.medal.deep;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.medal.core.data.ClassSet;
import org.medal.core.data.Labelled;
import org.medal.core.data.SampleId;
import org.medal.core.random.KeyedRandom;
import org.medal.imaging.ImageSource;
import org.medal.imaging.MemoryImages;
import org.medal.imaging.RgbImage;

/**
 * An easy task: dark, noisy discs, of which the sick ones carry a few bright spots.
 *
 * @param images the pixels
 * @param samples the images with labels, healthy and sick in turn
 */
public record Spots(ImageSource images, List<Labelled> samples) {
  public static final ClassSet CLASSES = new ClassSet(List.of("healthy", "sick"));

  /** {@code count} images of {@code size} pixels. */
  public static Spots of(int count, int size) {
    Map<SampleId, RgbImage> images = new HashMap<>();
    List<Labelled> samples = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      SampleId id = new SampleId("spots/%03d.png".formatted(i));
      samples.add(new Labelled(id, i % 2));
      images.put(id, image(size, i % 2 == 1, new KeyedRandom(i)));
    }
    return new Spots(new MemoryImages(images), samples);
  }

  private static RgbImage image(int size, boolean sick, KeyedRandom random) {
    byte[] pixels = new byte[3 * size * size];
    for (int i = 0; i < pixels.length; i++) {
      pixels[i] = (byte) random.nextInt(60 + 30 * (i % 3));
    }
    for (int spot = 0; sick && spot < 6; spot++) {
      int x = 4 + random.nextInt(size - 8);
      int y = 4 + random.nextInt(size - 8);
      for (int k = 0; k < 25; k++) {
        int at = 3 * ((y + k / 5) * size + x + k % 5);
        pixels[at] = (byte) 230;
        pixels[at + 1] = (byte) 210;
      }
    }
    return new RgbImage(size, size, pixels);
  }

  public List<SampleId> ids() {
    return samples.stream().map(Labelled::id).toList();
  }
}
