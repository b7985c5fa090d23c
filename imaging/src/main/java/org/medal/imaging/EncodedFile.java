package org.medal.imaging;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import org.bytedeco.javacpp.BytePointer;
import org.medal.imaging.format.BrokenImageException;
import org.medal.imaging.format.ImageFormat;
import org.medal.imaging.format.ImageHeader;

/**
 * An image file in native memory, its header read and found sound.
 *
 * @param bytes the whole file, freed by {@link OpenCv#scoped}
 * @param header what it says of its picture
 */
record EncodedFile(BytePointer bytes, ImageHeader header) {

  static EncodedFile read(Path file) throws BrokenImageException {
    checkKind(file);
    try (FileChannel channel = FileChannel.open(file)) {
      ImageFormat.of(start(channel));
      BytePointer bytes = new BytePointer(checkedLength(channel));
      ByteBuffer buffer = bytes.asByteBuffer();
      fill(buffer, channel);
      return new EncodedFile(bytes, ImageHeader.read(buffer.flip()));
    } catch (ClosedByInterruptException e) {
      throw new CancellationException("Interrupted while reading " + file);
    } catch (AccessDeniedException e) {
      throw new BrokenImageException("may not be read: change its permissions");
    } catch (EOFException e) {
      throw new BrokenImageException("became shorter while it was read: try again");
    } catch (IOException e) {
      throw new BrokenImageException("cannot be read (" + e.getMessage() + "): check the disk");
    }
  }

  /** A file's content that was read elsewhere. */
  static EncodedFile of(byte[] content) throws BrokenImageException {
    if (content.length == 0) {
      throw empty();
    }
    ByteBuffer given = ByteBuffer.wrap(content);
    ImageFormat.of(given);
    BytePointer bytes = new BytePointer(content.length);
    bytes.asByteBuffer().put(given);
    return new EncodedFile(bytes, ImageHeader.read(bytes.asByteBuffer()));
  }

  private static BrokenImageException empty() {
    return new BrokenImageException("is empty (0 bytes): copy it again from where it came");
  }

  private static void checkKind(Path file) throws BrokenImageException {
    if (Files.isDirectory(file)) {
      throw new BrokenImageException("is a folder: name an image file");
    }
    if (!Files.exists(file)) {
      throw new BrokenImageException("does not exist: check the path");
    }
    if (!Files.isRegularFile(file)) {
      throw new BrokenImageException("is a device, not a file: name an image file");
    }
  }

  private static long checkedLength(FileChannel channel) throws IOException, BrokenImageException {
    long length = channel.size();
    if (length > Integer.MAX_VALUE) {
      throw new BrokenImageException("is larger than 2 GB: tile or compress it first");
    }
    return length;
  }

  private static ByteBuffer start(FileChannel channel) throws IOException, BrokenImageException {
    if (channel.size() == 0) {
      throw empty();
    }
    int length = (int) Math.min(channel.size(), ImageFormat.MAGIC_LENGTH);
    ByteBuffer start = ByteBuffer.allocate(length);
    fill(start, channel);
    channel.position(0);
    return start.flip();
  }

  private static void fill(ByteBuffer buffer, FileChannel channel) throws IOException {
    while (buffer.hasRemaining()) {
      if (channel.read(buffer) < 0) {
        throw new EOFException();
      }
    }
  }
}
