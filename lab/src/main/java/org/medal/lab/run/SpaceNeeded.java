package org.medal.lab.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medal.lab.plan.SideBySide;
import org.medal.lab.plan.Space;

/** Reads off the process what memory it took while runs were measured, and looks at the disk. */
final class SpaceNeeded {
  /** Linux keeps the highest memory of a process here. */
  private static final Path STATUS = Path.of("/proc/self/status");

  private static final String PEAK = "VmHWM:";
  private static final double KIB = 1024;

  private SpaceNeeded() {}

  static Space of(List<QueuedRun> arms, SideBySide side, double diskPerRun, Path out)
      throws IOException {
    double heap = Runtime.getRuntime().totalMemory();
    double peak = Files.exists(STATUS) ? peak(heap) : heap;
    double further =
        (side.runs() - 1) * arms.stream().mapToDouble(SpaceNeeded::rows).max().orElse(0);
    String basis =
        Files.exists(STATUS) ? "what measuring took at the most" : "Java's heap when measured";
    return new Space(peak + further, basis, diskPerRun, free(out));
  }

  private static double peak(double otherwise) throws IOException {
    return Files.readAllLines(STATUS).stream()
        .filter(line -> line.startsWith(PEAK))
        .mapToDouble(line -> KIB * Double.parseDouble(line.replaceAll("[^0-9]", "")))
        .findFirst()
        .orElse(otherwise);
  }

  /** What a run holds of its own: the features of the pool, as floats and as doubles. */
  private static double rows(QueuedRun run) {
    int channels =
        run.job().config().model().architecture().channels(run.job().config().model().layer());
    return 12.0 * channels * run.job().loopPlan().pool().size();
  }

  private static double free(Path out) throws IOException {
    @Nullable Path existing = out.toAbsolutePath();
    while (existing != null && !Files.exists(existing)) {
      existing = existing.getParent();
    }
    return existing == null ? 0 : Files.getFileStore(existing).getUsableSpace();
  }
}
