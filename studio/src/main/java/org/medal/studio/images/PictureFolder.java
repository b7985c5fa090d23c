package org.medal.studio.images;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finished pictures in a folder, up to a limit of bytes; those unused for longest are removed. It
 * outlives the process. Where the folder cannot be written, nothing is kept and nothing fails.
 */
final class PictureFolder {
  private static final String END = ".jpg";

  private final Path folder;
  private final long limit;
  private final Map<String, Long> sizes = new LinkedHashMap<>(16, 0.75f, true);
  private boolean listed;
  private long bytes;
  private long parts;

  /** Opens nothing yet; {@code limit} in bytes. */
  PictureFolder(Path folder, long limit) {
    this.folder = folder;
    this.limit = limit;
  }

  /** The picture of that key, or null if it is not kept. */
  byte @Nullable [] find(String key) {
    if (!use(key)) {
      return null;
    }
    try {
      Path file = file(key);
      byte[] picture = Files.readAllBytes(file);
      Files.setLastModifiedTime(file, FileTime.from(Instant.now()));
      return picture;
    } catch (IOException e) {
      forget(key); // somebody emptied the folder; it is made again
      return null;
    }
  }

  private synchronized boolean use(String key) {
    list();
    return sizes.get(key) != null;
  }

  private synchronized void forget(String key) {
    Long size = sizes.remove(key);
    bytes -= size == null ? 0 : size;
  }

  private Path file(String key) {
    return folder.resolve(key + END);
  }

  /** Keeps a picture, whole or not at all. */
  void add(String key, byte[] picture) {
    try {
      Path part = part();
      Files.write(part, picture);
      Files.move(
          part, file(key), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      added(key, picture.length);
    } catch (IOException e) {
      forget(key); // a full disk costs time and nothing else
    }
  }

  private synchronized Path part() throws IOException {
    Files.createDirectories(folder);
    return folder.resolve(++parts + ".part");
  }

  private synchronized void added(String key, long size) throws IOException {
    list();
    forget(key);
    sizes.put(key, size);
    bytes += size;
    Iterator<Map.Entry<String, Long>> oldest = sizes.entrySet().iterator();
    while (bytes > limit && oldest.hasNext()) {
      Map.Entry<String, Long> entry = oldest.next();
      Files.deleteIfExists(file(entry.getKey()));
      bytes -= entry.getValue();
      oldest.remove();
    }
  }

  /** Learns once what an earlier process left. */
  private void list() {
    if (listed) {
      return;
    }
    listed = true;
    try (Stream<Path> files = Files.isDirectory(folder) ? Files.list(folder) : Stream.empty()) {
      List<Kept> kept = files.map(PictureFolder::kept).sorted(Kept.BY_AGE).toList();
      kept.forEach(this::learn);
    } catch (IOException | RuntimeException e) {
      sizes.clear(); // unreadable; pictures are made again
      bytes = 0;
    }
  }

  private record Kept(String name, long size, long used) {
    static final Comparator<Kept> BY_AGE =
        Comparator.comparingLong(Kept::used).thenComparing(Kept::name);
  }

  private static Kept kept(Path path) {
    java.io.File file = path.toFile();
    return new Kept(file.getName(), file.length(), file.lastModified());
  }

  private void learn(Kept kept) {
    if (kept.name().endsWith(END)) {
      sizes.put(kept.name().substring(0, kept.name().length() - END.length()), kept.size());
      bytes += kept.size();
    }
  }

  /** How many bytes the kept pictures take. */
  synchronized long bytes() {
    list();
    return bytes;
  }
}
