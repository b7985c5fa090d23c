package org.medal.deep.embed;

import java.io.File;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.medal.imaging.DiskSlots;

/**
 * What a layer gave for views of images, in a temporary file of limited length: no more than half
 * of the space that is free where it lies. Takes 100 bytes or so of Java's memory per view.
 */
final class KeptActivations implements AutoCloseable {
  private final Map<View, Integer> slots = new ConcurrentHashMap<>();
  private final DiskSlots disk;
  private final byte[] block;
  private final long most;

  /**
   * Opens nothing yet.
   *
   * @param bytes of one view
   * @param limit of the file, in bytes
   */
  KeptActivations(int bytes, long limit) {
    this.disk = new DiskSlots(bytes);
    this.block = new byte[bytes];
    long free = new File(System.getProperty("java.io.tmpdir")).getUsableSpace();
    this.most = Math.min(limit, free / 2) / bytes;
  }

  boolean holds(View view) {
    return slots.containsKey(view);
  }

  /** Keeps what lies in {@code rows} from {@code at} on, if there is room and it is not there. */
  void keep(View view, ByteBuffer rows, int at) {
    if (slots.size() < most && !holds(view)) {
      rows.get(at, block);
      slots.put(view, disk.append(block));
    }
  }

  /** Copies what is kept for a view into {@code rows} from {@code at} on. */
  void read(View view, ByteBuffer rows, int at) {
    disk.read(Objects.requireNonNull(slots.get(view)), block);
    rows.put(at, block);
  }

  @Override
  public void close() {
    disk.close();
  }
}
