package org.medal.imaging;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medal.core.data.DoubleMatrix;
import org.medal.core.data.InputException;
import org.medal.core.data.SampleId;
import org.medal.core.progress.Progress;

/**
 * The {@link OrbDescriptor}s of many images, 2 KB each in memory.
 *
 * @param ids the images in the order given: row i is image {@code ids.get(i)}
 * @param rows one row an image, {@value OrbDescriptor#LENGTH} columns in [0, 1]; the zero vector
 *     for those named below
 * @param withoutKeypoints images that were read but have no keypoint
 * @param unreadable images that could not be read, and why
 */
public record OrbDescriptors(
    List<SampleId> ids,
    DoubleMatrix rows,
    List<SampleId> withoutKeypoints,
    List<UnreadableImage> unreadable) {

  /**
   * Describes all files; one that cannot be read does not stop the others.
   *
   * @param files by name, in the order in which the map iterates
   * @param threads how many files are read at once
   * @param progress told after each file
   */
  public static OrbDescriptors of(
      Map<SampleId, Path> files, Pooling pooling, int threads, Progress progress) {
    List<Map.Entry<SampleId, Path>> entries = List.copyOf(files.entrySet());
    double[] values = new double[Math.multiplyExact(entries.size(), OrbDescriptor.LENGTH)];
    Result[] results = new Result[entries.size()];
    Parallel.run(
        results.length,
        threads,
        progress,
        i -> results[i] = describe(entries.get(i), pooling, values, i));
    return new OrbDescriptors(
        entries.stream().map(Map.Entry::getKey).toList(),
        new DoubleMatrix(results.length, OrbDescriptor.LENGTH, values),
        Stream.of(results).filter(Result::isBlank).map(Result::id).toList(),
        Stream.of(results).flatMap(Result::problem).toList());
  }

  /** Into its row; that of an unreadable file stays zero. */
  private static Result describe(
      Map.Entry<SampleId, Path> file, Pooling pooling, double[] values, int row) {
    try {
      OrbDescriptor orb = OrbDescriptor.of(file.getValue(), pooling);
      System.arraycopy(orb.values(), 0, values, row * OrbDescriptor.LENGTH, OrbDescriptor.LENGTH);
      return new Result(file.getKey(), orb.keypoints(), null);
    } catch (InputException e) {
      return new Result(file.getKey(), 0, UnreadableImage.of(file.getKey(), e));
    }
  }

  /** What became of one file; {@code failure} is why it could not be read. */
  private record Result(SampleId id, int keypoints, @Nullable UnreadableImage failure) {
    boolean isBlank() {
      return failure == null && keypoints == 0;
    }

    Stream<UnreadableImage> problem() {
      return Stream.ofNullable(failure);
    }
  }
}
