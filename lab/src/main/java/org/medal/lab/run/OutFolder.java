package org.medal.lab.run;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medal.core.data.UsageException;

/** The checks of a folder for results, before any work is done for it; they leave no trace. */
public final class OutFolder {
  /** Written to try a folder; a process killed just then leaves it behind. */
  private static final String PROBE = ".medal.probe";

  private OutFolder() {}

  /**
   * Checks that results may be written to a folder.
   *
   * @param resume whether to go on with what is in it
   * @param mark the file or folder by which results of this kind are known
   * @throws UsageException if it cannot be written to, or holds something and is not to be resumed,
   *     or holds something else
   */
  public static void check(Path folder, boolean resume, String mark) throws IOException {
    requireFolder(folder);
    List<String> names = names(folder);
    if (!names.isEmpty() && !resume) {
      throw new UsageException(
          folder + " is not empty; go on with --resume or give another folder to --out");
    }
    // a process that died while it wrote the mark left the part alone
    if (!names.contains(mark) && !Set.of(mark + ".part").containsAll(names)) {
      throw new UsageException(
          folder
              + " holds no "
              + mark
              + " and so nothing to resume; give the folder of an interrupted run to --out");
    }
    requireWritable(folder);
  }

  /**
   * Checks that a path is a folder or nothing yet.
   *
   * @throws UsageException if it is a file
   */
  static void requireFolder(Path folder) {
    if (Files.exists(folder) && !Files.isDirectory(folder)) {
      throw new UsageException(folder + " is a file; give a folder to --out");
    }
  }

  /** The names in a folder but for a forgotten probe; none if it is not there. */
  static List<String> names(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> entries = Files.list(folder)) {
      return entries
          .map(Path::getFileName)
          .map(Path::toString)
          .filter(name -> !name.equals(PROBE))
          .toList();
    }
  }

  /**
   * Tries whether a file can be written, since permissions say nothing to root and little of
   * network drives.
   *
   * @throws UsageException if not
   */
  static void requireWritable(Path folder) {
    Deque<Path> made = new ArrayDeque<>();
    try {
      for (Path missing : missing(folder)) {
        made.push(Files.createDirectory(missing));
      }
      made.push(Files.write(folder.resolve(PROBE), new byte[0]));
    } catch (IOException e) {
      throw new UsageException(
          "Nothing can be written to " + folder + reason(e) + "; give another folder to --out");
    } finally {
      made.forEach(path -> path.toFile().delete());
    }
  }

  private static String reason(Exception e) {
    String reason = e instanceof FileSystemException file ? file.getReason() : null;
    return reason == null ? "" : " (" + reason + ")";
  }

  /** The folders on the way that are not there yet, outermost first. */
  private static Deque<Path> missing(Path folder) {
    Deque<Path> missing = new ArrayDeque<>();
    @Nullable Path path = folder.toAbsolutePath().normalize();
    while (path != null && !Files.exists(path)) {
      missing.push(path);
      path = path.getParent();
    }
    return missing;
  }
}
