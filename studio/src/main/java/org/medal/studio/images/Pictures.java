package org.medal.studio.images;

import java.nio.file.Path;
import org.medal.studio.project.ProjectImage;

/**
 * Pictures of images for the browser, as JPEG. Safe for several threads. Memory: decoded images
 * stay up to a limit given; the rest is made again.
 */
public final class Pictures implements AutoCloseable {
  /** Side of a tile, in pixels. */
  public static final int TILE = 512;

  /** The longer side of a picture for the screen, in pixels. */
  public static final int SCREEN = 1600;

  /** The longer side of a thumbnail, in pixels. */
  public static final int THUMBNAIL = 160;

  /**
   * Opens nothing yet.
   *
   * @param root the images' folder, outside of which nothing is read
   * @param cache folder for pictures that can be made again
   * @param memoryBytes what decoded images may take
   */
  public Pictures(Path root, Path cache, long memoryBytes) {}

  /**
   * The whole image, its longer side at most {@link #SCREEN}.
   *
   * @throws org.medal.core.data.InputException if it cannot be decoded; the message names the file
   */
  public byte[] screen(ProjectImage image) {
    throw new UnsupportedOperationException();
  }

  public byte[] thumbnail(ProjectImage image) {
    throw new UnsupportedOperationException();
  }

  /**
   * A tile of the image at full resolution halved {@code level} times; column and row from the
   * upper left corner.
   */
  public byte[] tile(ProjectImage image, int level, int column, int row) {
    throw new UnsupportedOperationException();
  }

  /** Makes pictures that will be asked for soon; returns at once. */
  public void prefetch(java.util.List<ProjectImage> images) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {
    throw new UnsupportedOperationException();
  }
}
