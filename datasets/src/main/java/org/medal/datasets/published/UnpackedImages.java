package org.medal.datasets.published;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.medal.core.data.InputException;
import org.medal.core.data.SampleId;
import org.medal.datasets.LabelledImage;
import org.medal.datasets.npz.NpzFile;
import org.medal.imaging.FolderTree;
import org.medal.imaging.ImageFiles;
import org.medal.imaging.ImageWriter;
import org.medal.imaging.RgbImage;

/**
 * The images of an {@code .npz} file as PNG files, {@code train/000017.png} the 18th of its part. A
 * folder is made whole or not at all, and is known by the checksums of the arrays it was made from.
 */
final class UnpackedImages {
  private final Path folder;

  private UnpackedImages(Path folder) {
    this.folder = folder;
  }

  /**
   * Unpacks the arrays {@code <part>_images}, unless an earlier run has done so.
   *
   * @throws InputException if an array is damaged or the cache cannot be written to
   */
  static UnpackedImages of(Path npz, NpzFile file, List<String> parts, Path cache) {
    StringBuilder name = new StringBuilder(String.valueOf(npz.getFileName()));
    for (String part : parts) {
      name.append(String.format(Locale.ROOT, "-%08x", file.checksum(array(part))));
    }
    Path folder = cache.resolve("unpacked").resolve(name.toString());
    try {
      if (!Files.isDirectory(folder)) {
        unpack(file, parts, folder);
      }
    } catch (IOException | UncheckedIOException e) {
      throw new InputException(
          "Cannot unpack the images to " + folder + ": " + e + "; set MEDAL_CACHE to another", e);
    }
    return new UnpackedImages(folder);
  }

  private static String array(String part) {
    return part + "_images";
  }

  private static void unpack(NpzFile file, List<String> parts, Path folder) throws IOException {
    Files.createDirectories(folder.getParent());
    Path unfinished = Files.createTempDirectory(folder.getParent(), "part-");
    try {
      for (String part : parts) {
        Path images = Files.createDirectory(unfinished.resolve(part));
        int[] shape = file.shape(array(part));
        file.eachRow(
            array(part),
            (row, bytes) ->
                write(
                    images.resolve(fileName(row)),
                    new RgbImage(shape[2], shape[1], rgb(bytes, shape))));
      }
      Files.move(unfinished, folder);
    } catch (FileAlreadyExistsException another) {
      // another run has unpacked the same file meanwhile
    } finally {
      FolderTree.delete(unfinished);
    }
  }

  private static void write(Path png, RgbImage image) {
    try {
      Files.write(png, ImageWriter.png(image));
    } catch (IOException e) {
      // not as an IOException, which would be taken for one of reading
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] rgb(byte[] bytes, int[] shape) {
    if (shape.length == 4) {
      return bytes;
    }
    byte[] rgb = new byte[3 * bytes.length];
    for (int i = 0; i < rgb.length; i++) {
      rgb[i] = bytes[i / 3];
    }
    return rgb;
  }

  private static String fileName(int row) {
    return String.format(Locale.ROOT, "%06d.png", row);
  }

  LabelledImage image(String part, int row, String label) {
    Path png = folder.resolve(part).resolve(fileName(row));
    SampleId id = ImageFiles.idOf(folder, png);
    return new LabelledImage(id, png, label, id.value());
  }
}
