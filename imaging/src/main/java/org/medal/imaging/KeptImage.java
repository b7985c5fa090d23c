package org.medal.imaging;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.medal.core.data.InputException;

/** One image file that is decoded at most once, whether that works or not. */
final class KeptImage {
  private final Path file;
  private @Nullable Supplier<RgbImage> kept;

  KeptImage(Path file) {
    this.file = file;
  }

  RgbImage get(int size, PixelStore store) {
    return kept(size, store).get();
  }

  /** Decodes if that is still to be done; other images are decoded meanwhile by other threads. */
  synchronized Supplier<RgbImage> kept(int size, PixelStore store) {
    Supplier<RgbImage> known = kept;
    if (known == null) {
      known = decode(size, store);
      kept = known;
    }
    return known;
  }

  private Supplier<RgbImage> decode(int size, PixelStore store) {
    RgbImage image;
    try {
      image = ImageDecoder.decode(file, size);
    } catch (InputException e) {
      return () -> {
        throw e;
      };
    }
    return store.keep(image);
  }
}
