package org.medal.deep.weights;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Shipped weights as a file, which several processes may ask for at once. */
record UnpackedFile(ShippedWeights weights) {
  /** By name: a process needs one of each. */
  private static final Map<String, Path> TEMPORARY = new ConcurrentHashMap<>();

  Path in(Path folder) {
    Path file = folder.resolve(weights.fileName());
    try {
      return verified(file);
    } catch (IOException e) {
      return temporary();
    }
  }

  private Path verified(Path file) throws IOException {
    if (!weights.isIn(file)) {
      write(file);
    }
    return file;
  }

  /** Under a name of its own first, so that nobody reads a part of it. */
  private void write(Path file) throws IOException {
    Files.createDirectories(Objects.requireNonNull(file.toAbsolutePath().getParent()));
    Path part = file.resolveSibling(weights.fileName() + "." + UUID.randomUUID() + ".part");
    try {
      Files.write(part, weights.content(), StandardOpenOption.CREATE_NEW);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private Path temporary() {
    try {
      return verified(TEMPORARY.computeIfAbsent(weights.fileName(), UnpackedFile::newTemporary));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path newTemporary(String name) {
    try {
      Path folder = Files.createTempDirectory("medal-weights-");
      Path file = folder.resolve(name);
      folder.toFile().deleteOnExit(); // in the opposite order of these calls
      file.toFile().deleteOnExit();
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
