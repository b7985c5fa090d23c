package org.medal.deep;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipFile;

/** Reads float32 matrices out of a NumPy archive that is known to be well-formed. */
public final class Npz {
  private Npz() {}

  public static float[] read(Path archive, String name) throws IOException {
    try (ZipFile zip = new ZipFile(archive.toFile());
        InputStream in = zip.getInputStream(zip.getEntry(name + ".npy"))) {
      DataInputStream data = new DataInputStream(in);
      data.skipNBytes(8);
      int headerLength = Short.toUnsignedInt(Short.reverseBytes(data.readShort()));
      String header = new String(data.readNBytes(headerLength), StandardCharsets.US_ASCII);
      if (!header.contains("'<f4'") || !header.contains("'fortran_order': False")) {
        throw new IOException("Not a plain float32 matrix: " + header);
      }
      ByteBuffer values = ByteBuffer.wrap(data.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN);
      float[] floats = new float[values.remaining() / 4];
      values.asFloatBuffer().get(floats);
      return floats;
    }
  }
}
