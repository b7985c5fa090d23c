package org.medal.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medal.core.data.DoubleMatrix;
import org.medal.core.data.Probabilities;
import org.medal.core.data.SampleId;
import org.medal.core.metrics.Evaluation;
import org.medal.datasets.CsvReader;
import org.medal.datasets.GroupedSplit;
import org.medal.datasets.ImageSet;
import org.medal.datasets.Split;

/** A run from its images to its report, and what can be done with it afterwards. */
class RunTest {
  @TempDir static Path root;
  private static Path data;
  private static Path first;

  @BeforeAll
  static void oneRun() {
    data = Photographs.in(root.resolve("data"), 40);
    first = root.resolve("first");
    run(first, "medal", 5);
  }

  private static void run(Path out, String strategy, long seed, Object... more) {
    Object[] all = {
      "run",
      "--data",
      data,
      "--labels",
      data.resolve("labels.csv"),
      "--out",
      out,
      "--strategy",
      strategy,
      "--seed",
      seed,
      "--initial-size",
      6,
      "--batch",
      4,
      "--budget",
      14,
      "--model",
      "tiny",
      "--size",
      64,
      "--max-epochs",
      3
    };
    Object[] arguments = java.util.Arrays.copyOf(all, all.length + more.length);
    System.arraycopy(more, 0, arguments, all.length, more.length);
    Cli.ok(arguments);
  }

  @Test
  void theFolderHoldsWhatTheContractSays() throws IOException {
    assertThat(Files.readAllLines(first.resolve("curve.csv")))
        .hasSize(4)
        .first()
        .isEqualTo(
            "round,labelled,accuracy,balanced_accuracy,auc,epochs,train_seconds,score_seconds,"
                + "select_seconds");
    List<String> picks = Files.readAllLines(first.resolve("picks.csv"));
    assertThat(picks).hasSize(15).first().isEqualTo("round,rank,id,label,utility,entropy");
    assertThat(picks.stream().skip(1).map(line -> line.split(",", -1)[2]))
        .doesNotHaveDuplicates()
        .allMatch(id -> Files.exists(data.resolve(id)));
    assertThat(first.resolve("model")).isDirectory();
    assertThat(Files.readString(first.resolve("run.json")))
        .contains("\"data_fingerprint\"", "\"seed\": 5", "\"pytorch\"", "\"machine\"");
    assertThat(Files.readString(first.resolve("report.html")))
        .contains("<svg")
        .doesNotContain("src=\"http", "href=\"http", "@import");
  }

  @Test
  void noImageOfTheTestSetIsEverAskedFor() throws IOException {
    HashSet<String> test = new HashSet<>();
    split(images(), 5).test().forEach(id -> test.add(id.value()));
    assertThat(Files.readAllLines(first.resolve("picks.csv")).stream().skip(1))
        .noneMatch(line -> test.contains(line.split(",", -1)[2]));
  }

  @Test
  void theSameSeedGivesTheSameBytesAndAnotherSeedOthers() throws IOException {
    run(root.resolve("again"), "medal", 5);
    run(root.resolve("other"), "medal", -6);
    assertThat(root.resolve("again/picks.csv")).hasSameBinaryContentAs(first.resolve("picks.csv"));
    assertThat(root.resolve("again/model/model.safetensors"))
        .hasSameBinaryContentAs(first.resolve("model/model.safetensors"));
    assertThat(Files.readString(root.resolve("other/picks.csv")))
        .isNotEqualTo(Files.readString(first.resolve("picks.csv")));
  }

  @Test
  void predictionsOfTheSavedModelAreThoseOfTheRun() throws IOException {
    Path table = root.resolve("predictions.csv");
    Cli.ok("predict", "--model", first.resolve("model"), "--images", data, "--out", table);
    List<String> lines = Files.readAllLines(table);
    assertThat(lines).hasSize(41).first().isEqualTo("path,predicted,dr,healthy");
    Map<String, double[]> rows = new HashMap<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] fields = line.split(",", -1);
      double[] p = {Double.parseDouble(fields[2]), Double.parseDouble(fields[3])};
      assertThat(p[0] + p[1]).isCloseTo(1, within(1e-9));
      assertThat(fields[1]).isEqualTo(p[0] >= p[1] ? "dr" : "healthy");
      rows.put(fields[0], p);
    }
    ImageSet images = images();
    List<SampleId> test = split(images, 5).test();
    double[][] ofTest = test.stream().map(id -> rows.get(id.value())).toArray(double[][]::new);
    Evaluation evaluation =
        Evaluation.of(
            new Probabilities(DoubleMatrix.of(ofTest)),
            test.stream().mapToInt(images::label).toArray());
    String[] last = Files.readAllLines(first.resolve("curve.csv")).get(3).split(",", -1);
    assertThat(evaluation.accuracy()).isEqualTo(Double.parseDouble(last[2]));
    assertThat(evaluation.auc()).isEqualTo(Double.parseDouble(last[4]));
  }

  @Test
  void aSecondRunIntoTheFolderIsRefusedAndAResumeOfACompleteOneChangesNothing() throws IOException {
    byte[] picks = Files.readAllBytes(first.resolve("picks.csv"));
    Cli.Outcome refused = Cli.run("run", "--data", data, "--out", first, "--labels", "x");
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err()).contains("not empty", "--resume").hasLineCount(1);
    run(first, "medal", 5, "--resume");
    assertThat(first.resolve("picks.csv")).hasBinaryContent(picks);
  }

  @Test
  void aResumeWithOtherOptionsNamesTheOption() {
    Cli.Outcome outcome =
        Cli.run(
            "run",
            "--data",
            data,
            "--labels",
            data.resolve("labels.csv"),
            "--out",
            first,
            "--strategy",
            "medal",
            "--seed",
            5,
            "--initial-size",
            6,
            "--batch",
            4,
            "--budget",
            14,
            "--model",
            "tiny",
            "--size",
            64,
            "--max-epochs",
            4,
            "--resume");
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err()).contains("--max-epochs 3, not 4").hasLineCount(1);
  }

  @Test
  void aResumeOnOtherImagesIsRefused() throws IOException {
    Path changed = Photographs.copy(data, root.resolve("changed"));
    Path out = root.resolve("of-changed");
    Object[] arguments = {
      "run",
      "--data",
      changed,
      "--labels",
      changed.resolve("labels.csv"),
      "--out",
      out,
      "--initial-size",
      6,
      "--batch",
      4,
      "--budget",
      6,
      "--model",
      "tiny",
      "--size",
      64,
      "--max-epochs",
      1,
      "--resume"
    };
    Cli.ok(arguments);
    List<Path> images = Photographs.of(changed);
    Files.write(images.get(0), Files.readAllBytes(images.get(2)));
    Cli.Outcome outcome = Cli.run(arguments);
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err()).contains("have changed", out.toString()).hasLineCount(1);
  }

  @Test
  void aDamagedFolderIsNamed() throws IOException {
    Path out = root.resolve("damaged");
    run(out, "random", 1);
    Path ledger = out.resolve("ledger.jsonl");
    String good = Files.readString(ledger);
    Files.writeString(ledger, good.replaceFirst("samples", "simples"));
    Cli.Outcome outcome =
        Cli.run(
            "run",
            "--data",
            data,
            "--labels",
            data.resolve("labels.csv"),
            "--out",
            out,
            "--strategy",
            "random",
            "--seed",
            1,
            "--initial-size",
            6,
            "--batch",
            4,
            "--budget",
            14,
            "--model",
            "tiny",
            "--size",
            64,
            "--max-epochs",
            3,
            "--resume");
    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.err()).contains("ledger.jsonl, line 1 is damaged").hasLineCount(1);
  }

  private static ImageSet images() {
    return CsvReader.read(data, data.resolve("labels.csv"));
  }

  private static Split split(ImageSet images, long seed) {
    return GroupedSplit.of(images, 0.25, seed);
  }
}
