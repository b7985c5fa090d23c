package org.medal.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.medal.core.data.UsageException;
import org.medal.lab.ledger.WholeFile;

/** A single file of results. */
final class OutputFile {
  private OutputFile() {}

  /**
   * Checks, before any work, that a file can be written.
   *
   * @throws UsageException if it cannot
   */
  static void check(Path file, String ending) {
    if (!file.toString().endsWith(ending)) {
      throw new UsageException("--out " + file + " must end in " + ending);
    }
    Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
    if (Files.isDirectory(file) || !isWritable(folder)) {
      throw new UsageException(
          "--out " + file + " cannot be written; its folder must exist and be writable");
    }
  }

  /** Only trying tells: permissions say little of network drives, and nothing to root. */
  private static boolean isWritable(Path folder) {
    try {
      Files.delete(Files.createTempFile(folder, ".medal", ".probe"));
      return true;
    } catch (IOException | UnsupportedOperationException e) {
      return false;
    }
  }

  static void write(Path file, String text) throws IOException {
    WholeFile.write(file, text);
  }
}
