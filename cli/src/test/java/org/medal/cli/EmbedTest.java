package org.medal.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medal.core.data.Matrix;
import org.medal.datasets.npz.PoolFile;

/**
 * Pretrained networks on real photographs; both lie beside the checkout, or the test is skipped.
 */
class EmbedTest {
  @TempDir Path root;
  private Path weights;
  private Path data;

  @BeforeEach
  void aHandfulOfImages() throws IOException {
    weights = shared("weights/squeezenet1_1_imagenet.features.safetensors");
    Path skin = shared("data/skin");
    data = root.resolve("skin");
    List<String> rows = Files.readAllLines(skin.resolve("labels.csv"));
    List<String> kept = new java.util.ArrayList<>(List.of(rows.get(0)));
    for (String label : List.of("benign", "malignant")) {
      rows.stream().filter(row -> row.split(",", -1)[1].equals(label)).limit(12).forEach(kept::add);
    }
    for (String row : kept.subList(1, kept.size())) {
      Path file = data.resolve(row.split(",", -1)[0]);
      Files.createDirectories(file.getParent());
      Files.copy(skin.resolve(row.split(",", -1)[0]), file);
    }
    Files.write(data.resolve("labels.csv"), kept);
  }

  private static Path shared(String name) {
    Path path = Path.of("..", "..", "shared").resolve(name).toAbsolutePath().normalize();
    assumeTrue(Files.exists(path), () -> "needs " + name + " in the folder shared");
    return path;
  }

  @Test
  void featuresAndNamesAreWrittenAndCanBeQueried() throws IOException {
    Path out = root.resolve("f.npz");
    Cli.ok(
        "embed",
        "--images",
        data,
        "--model",
        "squeezenet",
        "--weights",
        weights,
        "--size",
        64,
        "--out",
        out);
    List<String> ids = Files.readAllLines(root.resolve("f.ids.txt"));
    assertThat(ids).hasSize(24).isSorted().allMatch(id -> Files.exists(data.resolve(id)));
    try (PoolFile pool = PoolFile.open(out)) {
      Matrix features = pool.features().orElseThrow();
      assertThat(features.rows()).isEqualTo(24);
      assertThat(features.columns()).isEqualTo(512);
      assertThat(pool.probabilities()).isEmpty();
    }
    String picks = Cli.ok("initial", "--pool", out, "-n", 3, "--method", "kmeans").out();
    assertThat(picks).contains("\"id\":\"images/");
  }

  @Test
  void aFrozenRunPredictsWithItsModel() throws IOException {
    Path out = root.resolve("out");
    Cli.ok(
        "run",
        "--data",
        data,
        "--labels",
        data.resolve("labels.csv"),
        "--model",
        "squeezenet",
        "--mode",
        "frozen",
        "--weights",
        weights,
        "--size",
        64,
        "--initial",
        "kmeans",
        "--initial-size",
        6,
        "--batch",
        4,
        "--budget",
        10,
        "--out",
        out);
    Path table = root.resolve("p.csv");
    Cli.ok("predict", "--model", out.resolve("model"), "--images", data, "--out", table);
    assertThat(Files.readAllLines(table))
        .hasSize(25)
        .first()
        .isEqualTo("path,predicted,benign,malignant");
  }

  @Test
  void weightsCutShortOrOfAnotherNetworkAreNamedAndNothingIsWritten() throws IOException {
    Path cut = root.resolve("cut.safetensors");
    Files.write(cut, Arrays.copyOf(Files.readAllBytes(weights), 100_000));
    List<String> before = Photographs.listing(root);
    Cli.Outcome truncated = run(cut, "squeezenet", 64);
    assertThat(truncated.err()).contains("cut.safetensors", "cut off").hasLineCount(1);
    Cli.Outcome other = run(weights, "inception-v3", 96);
    assertThat(other.err()).contains("lacks", "inception-v3", "--allow-partial-weights");
    assertThat(other.err()).hasLineCount(1);
    assertThat(List.of(truncated.code(), other.code())).containsOnly(1);
    assertThat(Photographs.listing(root)).isEqualTo(before);
  }

  private Cli.Outcome run(Path file, String model, int size) {
    return Cli.run(
        "run",
        "--data",
        data,
        "--labels",
        data.resolve("labels.csv"),
        "--model",
        model,
        "--weights",
        file,
        "--size",
        size,
        "--initial-size",
        6,
        "--batch",
        4,
        "--max-epochs",
        1,
        "--initial",
        "random",
        "--out",
        root.resolve("out"));
  }
}
