package org.medal.deep;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.medal.core.data.SampleId;
import org.medal.imaging.ImageSource;
import org.medal.imaging.RgbImage;

/** Files beside the checkout that are too large, or not free enough, to be part of it. */
public final class Shared {
  private Shared() {}

  /** A file under {@code shared}; the test is skipped where there is none. */
  public static Path file(String name) {
    Path path = Path.of("..", "..", "shared").resolve(name);
    assumeTrue(
        Files.exists(path), () -> "needs " + name + " in the folder shared beside the checkout");
    return path;
  }

  public static Path inception() {
    return file("weights/inception_v3_imagenet.partial.safetensors");
  }

  public static Path squeezenet() {
    return file("weights/squeezenet1_1_imagenet.features.safetensors");
  }

  /** The reference images, all of 299 pixels. */
  public static ReferenceImages referenceImages() {
    Map<SampleId, RgbImage> images = new TreeMap<>();
    try (Stream<Path> files = Files.list(file("reference/embed"))) {
      for (Path png : files.filter(f -> f.toString().endsWith(".png")).toList()) {
        images.put(new SampleId(png.getFileName().toString()), read(png));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new ReferenceImages(images);
  }

  private static RgbImage read(Path png) throws IOException {
    BufferedImage image = ImageIO.read(png.toFile());
    byte[] pixels = new byte[3 * image.getWidth() * image.getHeight()];
    for (int i = 0; i < pixels.length / 3; i++) {
      int rgb = image.getRGB(i % image.getWidth(), i / image.getWidth());
      pixels[3 * i] = (byte) (rgb >> 16);
      pixels[3 * i + 1] = (byte) (rgb >> 8);
      pixels[3 * i + 2] = (byte) rgb;
    }
    return new RgbImage(image.getWidth(), image.getHeight(), pixels);
  }

  /** Images in memory, sorted by name. */
  public record ReferenceImages(Map<SampleId, RgbImage> images) implements ImageSource {
    @Override
    public int size() {
      return images.values().iterator().next().width();
    }

    @Override
    public RgbImage image(SampleId id) {
      return Objects.requireNonNull(images.get(id));
    }
  }
}
