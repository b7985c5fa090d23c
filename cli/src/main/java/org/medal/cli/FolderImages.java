package org.medal.cli;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.medal.core.data.InputException;
import org.medal.core.data.SampleId;
import org.medal.core.progress.Progress;
import org.medal.imaging.DecodedImages;
import org.medal.imaging.ImageFiles;
import org.medal.imaging.ImageSource;
import org.medal.imaging.Prepared;
import org.medal.imaging.UnreadableImage;

/** The readable images of a folder, decoded at one size; the others are told to the user. */
final class FolderImages implements AutoCloseable {
  private final List<SampleId> ids;
  private final DecodedImages pixels;

  private FolderImages(List<SampleId> ids, DecodedImages pixels) {
    this.ids = ids;
    this.pixels = pixels;
  }

  /**
   * Opens a folder.
   *
   * @throws InputException if it holds no readable image
   */
  static FolderImages open(Path folder, int size, ConsoleWatcher watcher) {
    Map<SampleId, Path> files = new LinkedHashMap<>();
    ImageFiles.list(folder).forEach(file -> files.put(ImageFiles.idOf(folder, file), file));
    DecodedImages pixels = new DecodedImages(files, size, Runtime.getRuntime().maxMemory() / 3);
    Prepared prepared =
        pixels.prepare(
            files.keySet(),
            Runtime.getRuntime().availableProcessors(),
            watcher.begin("decoding images"));
    prepared.bad().forEach(bad -> watcher.note("left out: " + bad.message()));
    Set<SampleId> bad = new HashSet<>(prepared.bad().stream().map(UnreadableImage::id).toList());
    List<SampleId> good = files.keySet().stream().filter(id -> !bad.contains(id)).toList();
    if (good.isEmpty()) {
      pixels.close();
      throw new InputException("None of the images in " + folder + " can be read; give another");
    }
    return new FolderImages(good, pixels);
  }

  /** Those that cannot be decoded. */
  static List<UnreadableImage> unreadable(Map<SampleId, Path> files) {
    try (DecodedImages pixels = new DecodedImages(files, 1, 0)) {
      int threads = Runtime.getRuntime().availableProcessors();
      return pixels.prepare(files.keySet(), threads, Progress.NONE).bad();
    }
  }

  /** The names of the readable images, sorted. */
  List<SampleId> ids() {
    return ids;
  }

  ImageSource pixels() {
    return pixels;
  }

  @Override
  public void close() {
    pixels.close();
  }
}
