package org.medal.imaging.format;

import java.nio.ByteBuffer;
import java.util.Set;
import java.util.stream.LongStream;

/**
 * Checks the first page of a TIFF: kinds of pixel and compression that are decoded, and every strip
 * or tile within the file.
 */
final class TiffFile {
  private static final int WIDTH = 256;
  private static final int HEIGHT = 257;
  private static final int BITS = 258;
  private static final int COMPRESSION = 259;
  private static final int STRIP_OFFSETS = 273;
  private static final int STRIP_BYTES = 279;
  private static final int TILE_WIDTH = 322;
  private static final int TILE_HEIGHT = 323;
  private static final int TILE_OFFSETS = 324;
  private static final int TILE_BYTES = 325;
  private static final int SAMPLE_FORMAT = 339;

  /** None, LZW, JPEG, deflate, PackBits, and deflate by its older number. */
  private static final Set<Long> COMPRESSIONS = Set.of(1L, 5L, 7L, 8L, 32773L, 32946L);

  private final TiffDirectory page;
  private final int fileSize;

  private TiffFile(TiffDirectory page, int fileSize) {
    this.page = page;
    this.fileSize = fileSize;
  }

  static ImageHeader read(ByteBuffer file) throws BrokenImageException {
    return new TiffFile(TiffDirectory.read(file), file.limit()).check();
  }

  private ImageHeader check() throws BrokenImageException {
    checkPixels();
    if (page.has(TILE_OFFSETS)) {
      checkTileSize();
      checkPieces(page.all(TILE_OFFSETS), page.all(TILE_BYTES));
    } else {
      checkPieces(page.all(STRIP_OFFSETS), page.all(STRIP_BYTES));
    }
    return ImageHeader.plain(ImageFormat.TIFF, side(WIDTH), side(HEIGHT));
  }

  private int side(int tag) throws BrokenImageException {
    return (int) Math.min(page.first(tag, 0), Integer.MAX_VALUE);
  }

  private void checkPixels() throws BrokenImageException {
    long bits = page.first(BITS, 1);
    if (bits != 1 && bits != 8 && bits != 16) {
      throw BrokenImageException.unsupported(bits + "-bit pixels");
    }
    if (page.first(SAMPLE_FORMAT, 1) != 1) {
      throw BrokenImageException.unsupported("signed or floating-point pixels");
    }
    long compression = page.first(COMPRESSION, 1);
    if (!COMPRESSIONS.contains(compression)) {
      throw BrokenImageException.unsupported("TIFF compression " + compression);
    }
  }

  private void checkTileSize() throws BrokenImageException {
    long width = page.first(TILE_WIDTH, 0);
    long height = page.first(TILE_HEIGHT, 0);
    if (width <= 0 || height <= 0 || width * height > ImageHeader.MAX_PIXELS) {
      throw BrokenImageException.damaged("its tiles are " + width + " x " + height);
    }
  }

  private void checkPieces(long[] offsets, long[] bytes) throws BrokenImageException {
    if (offsets.length == 0 || offsets.length != bytes.length) {
      throw BrokenImageException.damaged("it does not say where its picture is");
    }
    if (LongStream.range(0, offsets.length)
        .anyMatch(i -> offsets[(int) i] + bytes[(int) i] > fileSize)) {
      throw BrokenImageException.truncated();
    }
  }
}
