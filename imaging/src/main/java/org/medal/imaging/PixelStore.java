package org.medal.imaging;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** Keeps images of one size: in memory up to a limit, on disk past it. Safe for several threads. */
final class PixelStore implements AutoCloseable {
  private final int size;
  private final AtomicLong freeBytes;
  private final DiskSlots disk;

  PixelStore(int size, long memoryLimitBytes) {
    this.size = size;
    this.freeBytes = new AtomicLong(memoryLimitBytes);
    this.disk = new DiskSlots(Math.multiplyExact(3, Math.multiplyExact(size, size)));
  }

  /** Keeps an image and returns the way to get it back. */
  Supplier<RgbImage> keep(RgbImage image) {
    int bytes = image.pixels().length;
    long before = freeBytes.getAndUpdate(free -> free >= bytes ? free - bytes : free);
    if (before >= bytes) {
      return () -> image;
    }
    int slot = disk.append(image.pixels());
    return () -> new RgbImage(size, size, disk.read(slot));
  }

  @Override
  public void close() {
    disk.close();
  }
}
