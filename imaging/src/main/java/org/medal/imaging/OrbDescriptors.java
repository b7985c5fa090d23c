package org.medal.imaging;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.medal.core.data.DoubleMatrix;
import org.medal.core.data.InputException;
import org.medal.core.data.SampleId;
import org.medal.core.progress.Progress;

/**
 * The {@link OrbDescriptor}s of many images.
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
    Result[] results = new Result[entries.size()];
    Parallel.run(
        results.length, threads, progress, i -> results[i] = describe(entries.get(i), pooling));
    return new OrbDescriptors(
        Stream.of(results).map(Result::id).toList(),
        matrix(results),
        Stream.of(results).filter(Result::isBlank).map(Result::id).toList(),
        Stream.of(results).flatMap(Result::problem).toList());
  }

  private static Result describe(Map.Entry<SampleId, Path> file, Pooling pooling) {
    try {
      return new Result(file.getKey(), OrbDescriptor.of(file.getValue(), pooling), null);
    } catch (InputException e) {
      OrbDescriptor nothing = new OrbDescriptor(new double[OrbDescriptor.LENGTH], 0);
      return new Result(file.getKey(), nothing, UnreadableImage.of(file.getKey(), e));
    }
  }

  private static DoubleMatrix matrix(Result[] results) {
    double[] values = new double[Math.multiplyExact(results.length, OrbDescriptor.LENGTH)];
    IntStream.range(0, results.length)
        .forEach(
            i ->
                System.arraycopy(
                    results[i].orb.values(),
                    0,
                    values,
                    i * OrbDescriptor.LENGTH,
                    OrbDescriptor.LENGTH));
    return new DoubleMatrix(results.length, OrbDescriptor.LENGTH, values);
  }

  /** What became of one file; {@code failure} is why it could not be read. */
  private record Result(SampleId id, OrbDescriptor orb, @Nullable UnreadableImage failure) {
    boolean isBlank() {
      return failure == null && orb.keypoints() == 0;
    }

    Stream<UnreadableImage> problem() {
      return Stream.ofNullable(failure);
    }
  }
}
