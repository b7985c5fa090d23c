package org.medal.datasets.published;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.medal.core.data.InputException;
import org.medal.datasets.npz.NpzFile;

/**
 * A two-dimensional set of MedMNIST, {@code <name>.npz}: images uint8 [N, H, W] or [N, H, W, 3] and
 * labels [N, 1] in three parts, train, val and test. The images are unpacked once to PNG files in a
 * cache. The three parts are one set here, for the split is ours. ChestMNIST (several labels an
 * image) and volumes are refused. No patients are published, so each image is its own group.
 */
final class MedMnist implements PublishedDataSet {
  @Override
  public String name() {
    return "medmnist";
  }

  /**
   * Reads a set.
   *
   * @param data the file, or the folder that holds it and no other
   * @param cache below it the images are unpacked
   */
  @Override
  public DataSetReading read(Path data, Path cache) {
    Path npz = Files.isDirectory(data) ? only(data) : data;
    MedMnistSet set = MedMnistSet.of(npz);
    try (NpzFile file = NpzFile.open(npz)) {
      return new MedMnistParts(npz, file, set).read(cache);
    }
  }

  private static Path only(Path folder) {
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder, "*.npz")) {
      stream.forEach(files::add);
    } catch (IOException e) {
      throw new InputException("Cannot list " + folder + ": " + e + "; give the file itself", e);
    }
    if (files.size() != 1) {
      throw new InputException(
          folder + " holds " + files.size() + " .npz files; give the one to read itself");
    }
    return files.get(0);
  }
}
