package org.medal.datasets.parquet;

import io.airlift.compress.Decompressor;
import io.airlift.compress.MalformedInputException;
import io.airlift.compress.lz4.Lz4Decompressor;
import io.airlift.compress.snappy.SnappyDecompressor;
import io.airlift.compress.zstd.ZstdDecompressor;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.zip.GZIPInputStream;
import org.apache.parquet.format.CompressionCodec;
import org.medal.core.data.InputException;

/** How pages are packed. */
@FunctionalInterface
interface PageCodec {
  /** Unpacks the rest of {@code packed} to {@code length} bytes. */
  ByteBuffer unpack(ByteBuffer packed, int length) throws IOException;

  /**
   * A codec.
   *
   * @throws InputException if it is none that is read here
   */
  static PageCodec of(CompressionCodec codec) {
    return switch (codec) {
      case UNCOMPRESSED -> (packed, length) -> packed;
      case GZIP -> PageCodec::gunzip;
      case SNAPPY -> by(new SnappyDecompressor());
      case ZSTD -> by(new ZstdDecompressor());
      case LZ4_RAW -> by(new Lz4Decompressor());
      case LZO, BROTLI, LZ4 ->
          throw new InputException(
              "The table is compressed with "
                  + codec
                  + ", which is not read here; write it again with snappy or zstd");
    };
  }

  private static PageCodec by(Decompressor decompressor) {
    return (packed, length) -> {
      byte[] bytes = bytes(packed);
      byte[] unpacked = new byte[length];
      try {
        int found = decompressor.decompress(bytes, 0, bytes.length, unpacked, 0, length);
        return whole(unpacked, found);
      } catch (MalformedInputException e) {
        throw new IOException("a page cannot be unpacked", e);
      }
    };
  }

  private static ByteBuffer gunzip(ByteBuffer packed, int length) throws IOException {
    try (var in = new GZIPInputStream(new ByteArrayInputStream(bytes(packed)))) {
      byte[] unpacked = new byte[length];
      return whole(unpacked, in.readNBytes(unpacked, 0, length));
    }
  }

  private static ByteBuffer whole(byte[] bytes, int found) throws IOException {
    if (found < bytes.length) {
      throw new EOFException("a page ends early");
    }
    return ByteBuffer.wrap(bytes);
  }

  private static byte[] bytes(ByteBuffer packed) {
    byte[] bytes = new byte[packed.remaining()];
    packed.get(packed.position(), bytes);
    return bytes;
  }
}
