package org.medal.studio.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.medal.core.data.SampleId;
import org.medal.studio.project.ProjectImage;
import org.medal.studio.project.ProjectSettings;
import org.medal.studio.project.Standing;

/**
 * The images from which the first ones are chosen, drawn by key from those that nobody has read.
 *
 * @param most how many at most
 */
record InitialSample(ProjectSettings settings, NetworkImages pixels, int most) {
  private static final long MOST_BYTES = 200_000_000;

  /** As many to choose from for each one wanted, however large they are. */
  private static final int LEAST = 3;

  /** The images with their numbers, in the order of their names. */
  Map<SampleId, Long> of(List<ProjectImage> all) {
    Map<SampleId, Long> sample = new LinkedHashMap<>();
    light(drawn(all)).stream()
        .sorted(Comparator.comparing(ProjectImage::path))
        .forEach(image -> sample.put(new SampleId(image.path()), image.id()));
    return sample;
  }

  private List<ProjectImage> drawn(List<ProjectImage> all) {
    List<ProjectImage> pool =
        all.stream()
            .filter(image -> image.standing() == Standing.POOL && !image.heldOut())
            .filter(image -> image.readings() == 0)
            .toList();
    int some = Math.max(settings.initialSize(), most);
    return new KeyedDraw(settings.seed(), "initial sample").some(pool, some, ProjectImage::path);
  }

  /** Without those that would take too long to decode. */
  private List<ProjectImage> light(List<ProjectImage> drawn) {
    List<ProjectImage> light = new ArrayList<>();
    long bytes = 0;
    for (ProjectImage image : drawn) {
      bytes += size(pixels.file(new SampleId(image.path())));
      if (light.size() < LEAST * settings.initialSize() || bytes <= MOST_BYTES) {
        light.add(image);
      }
    }
    return light;
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      return 0; // decoding says why
    }
  }
}
