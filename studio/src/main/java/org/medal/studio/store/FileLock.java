package org.medal.studio.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.medal.core.data.InputException;

/**
 * Keeps a second process away from a project. The operating system holds it, so that it goes with
 * the process, however that ends; the empty file stays.
 */
final class FileLock implements AutoCloseable {
  private final FileChannel channel;

  private FileLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Takes the lock beside a file.
   *
   * @throws InputException if somebody has it
   */
  static FileLock beside(Path file) throws IOException {
    Path path = file.resolveSibling(file.getFileName() + ".lock");
    FileChannel channel =
        FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    if (!isTaken(channel)) {
      channel.close();
      throw new InputException(
          "The project " + file + " is open in another process; stop that one first");
    }
    return new FileLock(channel);
  }

  private static boolean isTaken(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException e) {
      return false;
    }
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
