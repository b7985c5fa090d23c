package org.medal.studio.images;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.medal.core.data.InputException;
import org.medal.imaging.ImageDecoder;
import org.medal.imaging.ImageWriter;
import org.medal.imaging.RgbImage;
import org.medal.studio.project.ProjectImage;

/**
 * Pictures of images for the browser, as JPEG. Safe for several threads; what several ask for at
 * the same moment is decoded once.
 *
 * <p>Finished pictures stay in a folder of at most {@value #FOLDER_BYTES} bytes, so that one which
 * has been asked for before, or ahead, costs a file read. Memory: the levels that tiles are cut
 * from, 3 bytes a pixel, up to the limit given; 120 MB for 40 megapixels at full resolution, a
 * quarter of that for each level above.
 */
public final class Pictures implements AutoCloseable {
  /** Side of a tile, in pixels. */
  public static final int TILE = 512;

  /** The longer side of a picture for the screen, in pixels. */
  public static final int SCREEN = 1600;

  /** The longer side of a thumbnail, in pixels. */
  public static final int THUMBNAIL = 160;

  private static final int QUALITY = 90;
  private static final int THUMBNAIL_QUALITY = 80;

  /** Even 250 megapixels in one row are a single tile at this level. */
  private static final int HIGHEST_LEVEL = 20;

  private static final long FOLDER_BYTES = 2L << 30;

  private final Path root;
  private final PictureFolder folder;
  private final DecodingRoom room = new DecodingRoom();
  private final DecodedLevels levels;
  private final OnceAtATime<String, byte[]> making = new OnceAtATime<>();
  private final Prefetch prefetch = new Prefetch();

  /**
   * Opens nothing yet.
   *
   * @param root the images' folder, outside of which nothing is read but what links in it lead to
   * @param cache folder for pictures that can be made again
   * @param memoryBytes what decoded images may take
   */
  public Pictures(Path root, Path cache, long memoryBytes) {
    this.root = root;
    this.folder = new PictureFolder(cache, FOLDER_BYTES);
    this.levels = new DecodedLevels(memoryBytes, room);
  }

  /**
   * The whole image, its longer side at most {@link #SCREEN}; never enlarged.
   *
   * @throws InputException if it cannot be decoded; the message names the file
   */
  public byte[] screen(ProjectImage image) {
    PictureFile file = PictureFile.of(root, image.path());
    return made(file, "screen", () -> whole(file, SCREEN, QUALITY));
  }

  /**
   * The whole image, its longer side at most {@link #THUMBNAIL}; never enlarged.
   *
   * @throws InputException if it cannot be decoded; the message names the file
   */
  public byte[] thumbnail(ProjectImage image) {
    PictureFile file = PictureFile.of(root, image.path());
    return made(file, "thumbnail", () -> whole(file, THUMBNAIL, THUMBNAIL_QUALITY));
  }

  private byte[] whole(PictureFile file, int longest, int quality) {
    RgbImage image = room.in(() -> ImageDecoder.decodeWithin(file.file(), longest));
    return ImageWriter.jpeg(image, quality);
  }

  /**
   * A tile of the image at full resolution halved {@code level} times, sides rounded up; column and
   * row from the upper left corner. Tiles at the right and lower edge are smaller.
   *
   * @throws InputException if there is no such tile, or the image cannot be decoded
   */
  public byte[] tile(ProjectImage image, int level, int column, int row) {
    if (level < 0 || level > HIGHEST_LEVEL || column < 0 || row < 0) {
      throw noTile(image.path());
    }
    PictureFile file = PictureFile.of(root, image.path());
    String what = "tile " + level + " " + column + " " + row;
    return made(file, what, () -> cut(file, levels.level(file, level), column, row));
  }

  private static byte[] cut(PictureFile file, RgbImage level, int column, int row) {
    long left = (long) column * TILE;
    long top = (long) row * TILE;
    if (left >= level.width() || top >= level.height()) {
      throw noTile(file.path());
    }
    int width = (int) Math.min(TILE, level.width() - left);
    int height = (int) Math.min(TILE, level.height() - top);
    return ImageWriter.jpeg(level.part((int) left, (int) top, width, height), QUALITY);
  }

  private static InputException noTile(String path) {
    return new InputException("Image " + path + " has no such tile");
  }

  private byte[] made(PictureFile file, String what, Supplier<byte[]> work) {
    String key = file.key(what);
    byte[] known = folder.find(key);
    return known != null ? known : making.get(key, () -> keep(file, key, work));
  }

  private byte[] keep(PictureFile file, String key, Supplier<byte[]> work) {
    try {
      byte[] picture = work.get();
      folder.add(key, picture);
      return picture;
    } catch (InputException e) {
      throw file.told(e);
    }
  }

  /** Makes pictures for the screen that will be asked for soon; returns at once. */
  public void prefetch(List<ProjectImage> images) {
    images.forEach(image -> prefetch.later(() -> quietly(image)));
  }

  private void quietly(ProjectImage image) {
    try {
      screen(image);
    } catch (InputException | CancellationException e) {
      // whoever asks for it is told
    }
  }

  /** Ends what is made ahead. */
  @Override
  public void close() {
    prefetch.close();
  }
}
