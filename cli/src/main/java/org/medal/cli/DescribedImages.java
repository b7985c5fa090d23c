package org.medal.cli;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.medal.core.data.DoubleMatrix;
import org.medal.core.data.InputException;
import org.medal.core.data.Matrix;
import org.medal.core.data.SampleId;
import org.medal.core.pool.Pick;
import org.medal.deep.embed.Embedder;
import org.medal.imaging.ImageFiles;
import org.medal.imaging.OrbDescriptors;
import org.medal.imaging.Pooling;
import org.medal.imaging.UnreadableImage;

/**
 * The readable images of a folder, as an initial set sees them.
 *
 * @param all the names of all images of the folder, sorted
 * @param readable positions in {@code all} of those that can be read
 * @param rows what describes them, a row each; no columns where nothing is needed
 */
@SuppressWarnings("ArrayRecordComponent") // never compared by content
record DescribedImages(List<SampleId> all, int[] readable, Matrix rows) {
  /** Images without keypoints that are named. */
  private static final int NAMED = 5;

  /** The images of a folder by their names, sorted. */
  static Map<SampleId, Path> files(Path folder) {
    Map<SampleId, Path> files = new LinkedHashMap<>();
    ImageFiles.list(folder).forEach(file -> files.put(ImageFiles.idOf(folder, file), file));
    return files;
  }

  /** By nothing. */
  static DescribedImages plain(Path folder, ConsoleWatcher watcher) {
    Map<SampleId, Path> files = files(folder);
    int[] good = readable(folder, files, FolderImages.unreadable(files), watcher);
    return new DescribedImages(
        List.copyOf(files.keySet()), good, new DoubleMatrix(good.length, 0, new double[0]));
  }

  /** By ORB descriptors, of the images at their own resolution. */
  static DescribedImages orb(Path folder, Pooling pooling, ConsoleWatcher watcher) {
    Map<SampleId, Path> files = files(folder);
    int threads = Runtime.getRuntime().availableProcessors();
    OrbDescriptors orb =
        OrbDescriptors.of(files, pooling, threads, watcher.begin("ORB descriptors"));
    noteBlank(orb.withoutKeypoints(), watcher);
    int[] good = readable(folder, files, orb.unreadable(), watcher);
    return new DescribedImages(List.copyOf(files.keySet()), good, orb.rows().view(good));
  }

  /** A few by name: in a large folder there are hundreds. */
  private static void noteBlank(List<SampleId> blank, ConsoleWatcher watcher) {
    blank.stream()
        .limit(NAMED)
        .forEach(id -> watcher.note(id + " has no keypoint, counts as zero vector"));
    if (blank.size() > NAMED) {
      watcher.note(blank.size() - NAMED + " more have none either, and count as zero vectors");
    }
  }

  /**
   * By features of a network.
   *
   * @param seed of tensors without weights
   */
  static DescribedImages network(
      Path folder, NetworkMixin network, long seed, ConsoleWatcher watcher) {
    network.requireFeatures();
    List<SampleId> all = List.copyOf(files(folder).keySet());
    try (Embedder embedder =
            Embedder.open(
                network.spec(seed), network.layer(), org.medal.deep.embed.Pooling.AVERAGE);
        FolderImages images = FolderImages.open(folder, network.size(), watcher)) {
      watcher.note("encoder: " + network.spec(seed).title());
      Matrix rows =
          embedder.embed(images.ids(), images.pixels(), watcher.begin("features")).features();
      Set<SampleId> good = new HashSet<>(images.ids());
      return new DescribedImages(all, where(all, good), rows);
    }
  }

  private static int[] readable(
      Path folder,
      Map<SampleId, Path> files,
      List<UnreadableImage> unreadable,
      ConsoleWatcher watcher) {
    unreadable.forEach(image -> watcher.note("left out: " + image.message()));
    if (unreadable.size() == files.size()) {
      throw new InputException("None of the images in " + folder + " can be read; give another");
    }
    Set<SampleId> good = new HashSet<>(files.keySet());
    unreadable.forEach(image -> good.remove(image.id()));
    return where(List.copyOf(files.keySet()), good);
  }

  private static int[] where(List<SampleId> all, Set<SampleId> good) {
    return IntStream.range(0, all.size()).filter(i -> good.contains(all.get(i))).toArray();
  }

  /** The names of the readable ones. */
  List<SampleId> ids() {
    return IntStream.of(readable).mapToObj(all::get).toList();
  }

  /** A pick of one of the rows as one of all images. */
  Pick inFolder(Pick pick) {
    return new Pick(readable[pick.row()], pick.id(), pick.utility());
  }
}
