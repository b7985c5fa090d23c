package org.medal.lab.record;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medal.core.data.SampleId;
import org.medal.imaging.ImageSource;
import org.medal.imaging.ImageWriter;
import org.medal.imaging.RgbImage;

/**
 * Small JPEGs of the images that were asked for, so that a report can be made without the images.
 * Each lies once in {@code thumbnails} beside the runs, about 3 KB, under a hash of its id: an id
 * may hold anything a file name must not.
 */
public final class Thumbnails {
  /** Width and height of each. */
  public static final int PIXELS = 96;

  private static final int QUALITY = 75;

  /** No thumbnail of ours comes near; something larger is not one. */
  private static final int MOST_BYTES = 64 << 10;

  private final Path folder;

  private Thumbnails(Path folder) {
    this.folder = folder;
  }

  /** Those of a run: beside the comparison it belongs to, if it belongs to one, else in it. */
  public static Thumbnails of(Path run) {
    Path home = run.toAbsolutePath().normalize();
    @Nullable Path above = home;
    for (int i = 0; i < 3 && above != null; i++) {
      above = above.getParent();
    }
    boolean compared = above != null && ComparisonFile.isIn(above);
    return new Thumbnails((compared && above != null ? above : home).resolve("thumbnails"));
  }

  /** Keeps a picture, if it is not there yet; several runs may do so at once. */
  public void keep(SampleId id, ImageSource images) throws IOException {
    Path file = file(id);
    if (Files.exists(file)) {
      return;
    }
    Files.createDirectories(folder);
    RgbImage small = ImageWriter.resize(images.image(id), PIXELS, PIXELS);
    // no temporary file of Java's, which nobody but its owner may read
    Path part = file.resolveSibling(file.getFileName() + "." + ofThisThread() + ".part");
    Files.write(part, ImageWriter.jpeg(small, QUALITY));
    Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  private static String ofThisThread() {
    return ProcessHandle.current().pid() + "-" + Thread.currentThread().getId();
  }

  /** A picture; empty if it is gone or no JPEG. */
  public Optional<byte[]> jpeg(SampleId id) throws IOException {
    Path file = file(id);
    if (!Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) {
      return Optional.empty();
    }
    byte[] bytes = Files.readAllBytes(file);
    boolean jpeg = bytes.length > 3 && (bytes[0] & 0xff) == 0xff && (bytes[1] & 0xff) == 0xd8;
    return jpeg ? Optional.of(bytes) : Optional.empty();
  }

  private Path file(SampleId id) {
    byte[] hash = sha256().digest(id.value().getBytes(StandardCharsets.UTF_8));
    return folder.resolve(HexFormat.of().formatHex(hash, 0, 16) + ".jpg");
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
