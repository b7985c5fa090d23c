package org.medal.imaging;

import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medal.core.data.InputException;
import org.medal.core.data.SampleId;
import org.medal.core.progress.Progress;

/**
 * Image files decoded to one size, each once. Decoded pixels stay in memory up to a limit; past it
 * they lie in one temporary file, deleted on close and when the JVM exits. A file that could not be
 * decoded is not tried again. Safe to call from several threads; different images are decoded at
 * the same time.
 *
 * <p>Memory: {@code 3 * size * size} bytes for each image that is kept in memory, about 200 bytes
 * for each name.
 */
public final class DecodedImages implements ImageSource, AutoCloseable {
  private static final int MAX_SIZE = 8192;

  private final Map<SampleId, KeptImage> images = new LinkedHashMap<>();
  private final int size;
  private final PixelStore store;
  private volatile boolean closed;

  /**
   * Opens nothing yet.
   *
   * @param files where each sample's image lies
   * @param size width and height of the decoded images, in pixels
   * @param memoryLimitBytes how much memory the decoded pixels may take; 0 keeps all on disk
   */
  public DecodedImages(Map<SampleId, Path> files, int size, long memoryLimitBytes) {
    if (size < 1 || size > MAX_SIZE) {
      throw new InputException(
          "Image size " + size + " is out of range: give 1 to " + MAX_SIZE + " pixels");
    }
    files.forEach((id, file) -> images.put(id, new KeptImage(file)));
    this.size = size;
    this.store = new PixelStore(size, memoryLimitBytes);
  }

  /**
   * Decodes images ahead of their use; a bad one does not stop the others.
   *
   * @param threads how many images are decoded at once
   * @param progress told after each image
   * @return how many are usable and which are not, {@link InputException}'s message with each
   */
  public Prepared prepare(Collection<SampleId> ids, int threads, Progress progress) {
    List<SampleId> order = List.copyOf(ids);
    @Nullable UnreadableImage[] problems = new UnreadableImage[order.size()];
    Parallel.run(order.size(), threads, progress, i -> problems[i] = problem(order.get(i)));
    List<UnreadableImage> bad = Stream.of(problems).filter(Objects::nonNull).toList();
    return new Prepared(order.size() - bad.size(), bad);
  }

  private @Nullable UnreadableImage problem(SampleId id) {
    try {
      image(id);
      return null;
    } catch (InputException e) {
      return UnreadableImage.of(id, e);
    }
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public RgbImage image(SampleId id) {
    if (closed) {
      throw new IllegalStateException("These images are closed");
    }
    KeptImage image = images.get(id);
    if (image == null) {
      throw new InputException("There is no image " + id + ": check its name");
    }
    return image.get(size, store);
  }

  /** Deletes the temporary file. */
  @Override
  public void close() {
    closed = true;
    store.close();
  }
}
