package org.medal.studio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.medal.core.data.InputException;
import org.medal.core.data.UsageException;
import org.medal.core.random.Seeds;
import org.medal.datasets.LabelRow;
import org.medal.datasets.LabelsCsv;
import org.medal.datasets.fundus.FundusFolder;
import org.medal.datasets.fundus.FundusOptions;

/**
 * The embedded demo set: generated photographs of eyes, some of them held out with known labels.
 *
 * @param images folder of the photographs
 * @param groups CSV {@code path,group}: which photographs show the same eye
 * @param testLabels CSV {@code path,label} of those held out
 * @param project folder of the project
 */
public record DemoProject(Path images, Path groups, Path testLabels, Path project) {
  /** What the project is called. */
  public static final String TITLE = "Demo: generated eyes";

  /** The classes of the photographs. */
  public static final List<String> CLASSES = List.of("healthy", "dr");

  private static final int IMAGES = 300;
  private static final int PIXELS = 384;
  private static final int HELD_OUT = 50;

  /** The demo in a folder; nothing is made yet. */
  public static DemoProject in(Path folder) {
    return new DemoProject(
        folder.resolve("photographs"),
        folder.resolve("groups.csv"),
        folder.resolve("test-labels.csv"),
        folder.resolve("project"));
  }

  /**
   * Generates the photographs, unless that has been done before. Cost: some seconds, 30 MB.
   *
   * @throws InputException if the folder cannot be written to or holds something else
   */
  public void make(long seed) {
    if (Files.exists(testLabels)) {
      return;
    }
    try {
      requireNothingElse(Objects.requireNonNull(images.getParent()));
      Path labels = FundusFolder.write(images, FundusOptions.of(IMAGES, PIXELS), seed);
      List<LabelRow> rows = LabelsCsv.read(labels).rows();
      Files.delete(labels);
      write(groups, "path,group", rows.stream().map(row -> row.path() + "," + group(row)));
      // written last: where it is, everything is
      write(
          testLabels, "path,label", heldOut(rows, seed).map(row -> row.path() + "," + row.label()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void requireNothingElse(Path folder) throws IOException {
    if (Files.isDirectory(folder)) {
      try (Stream<Path> content = Files.list(folder)) {
        Set<String> names =
            content.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        names.removeAll(Set.of("photographs", "groups.csv", "test-labels.csv"));
        if (!names.isEmpty()) {
          throw new UsageException(
              folder + " holds something that is no demo; start the studio in another folder");
        }
      }
    }
  }

  /** Whole groups, drawn by key, until there are enough. */
  private static Stream<LabelRow> heldOut(List<LabelRow> rows, long seed) {
    Set<String> drawn = new HashSet<>();
    List<LabelRow> inOrder =
        rows.stream()
            .sorted(
                Comparator.<LabelRow>comparingLong(
                        row -> Seeds.derive(seed, "studio-demo-test/" + group(row)))
                    .thenComparing(DemoProject::group))
            .toList();
    for (int i = 0; i < HELD_OUT; i++) {
      drawn.add(group(inOrder.get(i)));
    }
    return rows.stream().filter(row -> drawn.contains(group(row)));
  }

  private static String group(LabelRow row) {
    return row.group().orElse(row.path());
  }

  private static void write(Path file, String header, Stream<String> lines) throws IOException {
    String text = Stream.concat(Stream.of(header), lines).collect(Collectors.joining("\n"));
    Files.writeString(file, text + "\n", StandardCharsets.UTF_8);
  }
}
