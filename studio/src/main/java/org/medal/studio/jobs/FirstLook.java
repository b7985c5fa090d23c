package org.medal.studio.jobs;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import org.medal.core.data.InputException;
import org.medal.core.data.SampleId;
import org.medal.imaging.ImageDecoder;
import org.medal.imaging.MeasuredImage;
import org.medal.imaging.PerceptualHash;
import org.medal.studio.project.ProjectImage;

/**
 * What decoding an image for the first time told.
 *
 * @param measured empty if it cannot be decoded
 * @param hash of its pixels; 0 if it cannot be decoded
 * @param problem why it cannot be decoded; empty if it can
 */
record FirstLook(ProjectImage image, Optional<MeasuredImage> measured, long hash, String problem) {
  /** Decodes images, on all cores but one; one that is not readable stops no other. */
  static List<FirstLook> at(List<ProjectImage> images, NetworkImages pixels) {
    ForkJoinPool cores = new ForkJoinPool(Models.spare(Runtime.getRuntime().availableProcessors()));
    try {
      // a parallel stream that is begun in a pool stays in it
      return cores
          .submit(() -> images.parallelStream().map(image -> at(image, pixels)).toList())
          .join();
    } finally {
      cores.shutdown();
    }
  }

  private static FirstLook at(ProjectImage image, NetworkImages pixels) {
    SampleId id = new SampleId(image.path());
    try {
      MeasuredImage measured = ImageDecoder.measured(pixels.file(id), pixels.size());
      long hash = PerceptualHash.of(measured.image());
      return new FirstLook(image, Optional.of(measured), hash, "");
    } catch (InputException e) {
      String path = pixels.file(id).toString();
      String problem = String.valueOf(e.getMessage()).replace(path, image.path());
      return new FirstLook(image, Optional.empty(), 0, problem);
    }
  }
}
