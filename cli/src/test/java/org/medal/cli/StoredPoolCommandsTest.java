package org.medal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pools on disk: embedded, gone on with, and queried as a NumPy file is. */
class StoredPoolCommandsTest {
  @TempDir private Path root;
  private Path images;
  private Path pool;

  @BeforeEach
  void photographs() {
    images = Photographs.in(root.resolve("data"), 24).resolve("images");
    pool = root.resolve("photographs.pool");
  }

  private Cli.Outcome embed(Path out) {
    return Cli.ok("embed", "--images", images, "--size", 64, "--out", out);
  }

  @Test
  void picksAreThoseOfTheNumPyFile() {
    Path npz = root.resolve("photographs.npz");
    embed(npz);
    embed(pool);
    for (String strategy : List.of("k-center", "max-herding", "typiclust", "random")) {
      assertThat(select(pool, strategy)).isEqualTo(select(npz, strategy)).contains("picks");
    }
    assertThat(Cli.ok("initial", "--pool", pool, "-n", 3, "--method", "typical").out())
        .isEqualTo(Cli.ok("initial", "--pool", npz, "-n", 3, "--method", "typical").out());
  }

  private static String select(Path pool, String strategy) {
    return Cli.ok("select", "--pool", pool, "--strategy", strategy, "--batch", 4).out();
  }

  @Test
  void imagesThatComeLaterAreAddedAndUnreadableOnesAreLeftOut() throws IOException {
    Path all = Photographs.copy(images, root.resolve("all"));
    List<Path> files = Photographs.of(root.resolve("data"));
    Files.writeString(files.get(2), "no picture");
    Files.writeString(all.resolve(files.get(2).getFileName()), "no picture");
    for (Path late : files.subList(20, 24)) {
      Files.delete(late);
    }
    assertThat(embed(pool).err()).contains("left out", files.get(2).getFileName().toString());
    images = all;
    assertThat(embed(pool).err()).contains("goes on after 20 images");
    Path unbroken = root.resolve("unbroken.pool");
    embed(unbroken);
    assertThat(pool.resolve("features.rows"))
        .hasSameBinaryContentAs(unbroken.resolve("features.rows"));
    assertThat(pool.resolve("ids.txt")).hasSameTextualContentAs(unbroken.resolve("ids.txt"));
    assertThat(Files.readAllLines(pool.resolve("ids.txt"))).hasSize(23);
  }

  @Test
  void aTrainedModelGivesWhatMedalNeedsAndLabelsComeByName() throws IOException {
    Path data = root.resolve("data");
    Path run = root.resolve("run");
    Cli.ok(
        "run",
        "--data",
        data,
        "--labels",
        data.resolve("labels.csv"),
        "--mode",
        "frozen",
        "--size",
        64,
        "--initial-size",
        4,
        "--batch",
        2,
        "--budget",
        6,
        "--out",
        run);
    Cli.ok("embed", "--images", data, "--trained", run.resolve("model"), "--out", pool);
    List<String> lines = Files.readAllLines(data.resolve("labels.csv"));
    Path labels = Files.write(root.resolve("known.csv"), lines.subList(0, 7));
    Cli.Outcome picked =
        Cli.ok("select", "--pool", pool, "--labels", labels, "--strategy", "medal", "--batch", 3);
    assertThat(picked.err()).isEmpty();
    assertThat(picked.out()).contains("\"id\":\"images/");
    lines.subList(1, 7).forEach(line -> assertThat(picked.out()).doesNotContain(path(line)));
  }

  private static String path(String line) {
    return line.split(",", -1)[0];
  }

  @Test
  void aLabelThatIsNoClassIsNamedWithItsLine() throws IOException {
    embed(pool);
    String first = Files.readAllLines(pool.resolve("ids.txt")).get(0);
    Path labels = Files.writeString(root.resolve("l.csv"), "path,label\nelsewhere.png,no\n");
    Cli.Outcome none =
        Cli.run(
            "select", "--pool", pool, "--labels", labels, "--strategy", "k-center", "--batch", 3);
    assertThat(none.err()).contains("No image of").hasLineCount(1);
    Files.writeString(labels, "path,label\n" + first + ",no\nelsewhere.png,no\n");
    Cli.Outcome one =
        Cli.ok(
            "select", "--pool", pool, "--labels", labels, "--strategy", "k-center", "--batch", 3);
    assertThat(one.err()).contains("1 images of").hasLineCount(1);
    assertThat(one.out()).doesNotContain(first);
  }

  @Test
  void aFolderWithoutAPoolAndNamesGivenTwiceAreRefused() {
    Cli.Outcome folder =
        Cli.run("select", "--pool", images, "--strategy", "k-center", "--batch", 3);
    assertThat(folder.err()).contains("medal embed").hasLineCount(1);
    embed(pool);
    Cli.Outcome names =
        Cli.run(
            "select",
            "--pool",
            pool,
            "--ids",
            pool.resolve("ids.txt"),
            "--strategy",
            "k-center",
            "--batch",
            3);
    assertThat(names.code()).isEqualTo(2);
    assertThat(names.err()).contains("leave out --ids");
  }
}
