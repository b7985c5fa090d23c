package org.medal.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.medal.datasets.fundus.FundusFolder;
import org.medal.datasets.fundus.FundusOptions;

/** A small data folder: generated photographs with {@code labels.csv}. */
final class Photographs {
  private Photographs() {}

  /** {@code count} photographs of 96 pixels in {@code folder}. */
  static Path in(Path folder, int count) {
    FundusFolder.write(folder, FundusOptions.of(count, 96), 7);
    return folder;
  }

  /** The images of a data folder, sorted. */
  static List<Path> of(Path data) throws IOException {
    try (Stream<Path> files = Files.list(data.resolve("images"))) {
      return files.sorted().toList();
    }
  }

  /** A copy to be spoilt. */
  static Path copy(Path data, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(data)) {
      files.forEach(file -> copyOne(file, to.resolve(data.relativize(file).toString())));
    }
    return to;
  }

  private static void copyOne(Path file, Path to) {
    try {
      Files.copy(file, to);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Everything below a folder, by path and size: what must not change. */
  static List<String> listing(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.map(file -> file + " " + file.toFile().length()).sorted().toList();
    }
  }
}
