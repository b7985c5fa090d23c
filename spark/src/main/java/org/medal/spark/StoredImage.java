package org.medal.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.security.AccessControlException;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;

/**
 * An image in a file of any file system that Hadoop knows.
 *
 * @param id its name
 * @param path its address
 * @param storage how to reach it
 */
record StoredImage(String id, String path, Broadcast<SerializableConfiguration> storage)
    implements PoolImage {
  /** A file may take this part of an executor's heap: decoding and the network work beside it. */
  private static final int HEAP_SHARE = 4;

  @Override
  public byte[] content() throws IOException {
    Path file = new Path(path);
    FileSystem system = file.getFileSystem(storage.value().value());
    try {
      byte[] content = new byte[checkedLength(system.getFileStatus(file).getLen())];
      try (FSDataInputStream in = system.open(file)) {
        in.readFully(content);
      }
      return content;
    } catch (FileNotFoundException e) {
      throw new UnusableException("does not exist any more: check the path");
    } catch (AccessControlException | AccessDeniedException e) {
      throw new UnusableException("may not be read: change its permissions");
    }
  }

  private static int checkedLength(long length) throws UnusableException {
    long most = Math.min(Integer.MAX_VALUE - 8, Runtime.getRuntime().maxMemory() / HEAP_SHARE);
    if (length > most) {
      throw new UnusableException(
          "has "
              + length
              + " bytes, more than a quarter of an executor's memory: tile or compress it, or give"
              + " executors more");
    }
    return (int) length;
  }
}
