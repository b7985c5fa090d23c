package org.medal.deep.frozen;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.medal.core.data.InputException;
import org.medal.deep.weights.Hashes;

/**
 * A store in a file that a process killed at any moment leaves usable: at most one record is torn,
 * and a record whose checksum is wrong counts as absent. One process writes at a time. A second one
 * reads what the first has written, also what it writes meanwhile, and keeps only what it has to
 * compute itself in memory.
 */
final class FileFeatures implements FeatureStore {
  private final FeatureFile file;
  private final boolean owner;
  private final MemoryFeatures own = new MemoryFeatures();

  private FileFeatures(FeatureFile file, boolean owner) {
    this.file = file;
    this.owner = owner;
  }

  /**
   * Opens or starts a store.
   *
   * @param folder where stores are kept
   * @param model what the vectors depend on beside the image; each model has its own file
   * @param length values per vector
   */
  static FeatureStore open(Path folder, String model, int length) {
    byte[] name = Hashes.sha256().digest(model.getBytes(StandardCharsets.UTF_8));
    Path path = folder.resolve(Hashes.hex(name).substring(0, 32) + ".features");
    try {
      Files.createDirectories(folder);
      FeatureFile file = FeatureFile.open(path, length);
      boolean owner = file.own();
      if (owner) {
        file.recover();
      } else {
        file.index();
      }
      return new FileFeatures(file, owner);
    } catch (IOException e) {
      throw new InputException("Cannot keep features in " + path + "; check the folder", e);
    }
  }

  @Override
  public synchronized float @Nullable [] find(String key) {
    try {
      float[] kept = file.find(key);
      if (kept != null || owner) {
        return kept;
      }
      float[] computed = own.find(key);
      if (computed != null) {
        return computed;
      }
      file.index(); // the owner may have been here since
      return file.find(key);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public synchronized void add(String key, float[] vector) {
    if (!owner) {
      own.add(key, vector);
      return;
    }
    try {
      file.append(key, vector);
    } catch (IOException e) {
      throw new InputException("Cannot keep features on disk; is it full?", e);
    }
  }

  @Override
  public synchronized void close() {
    try {
      file.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
