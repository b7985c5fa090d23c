package org.medal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parts of a data set in numbers of images or as a list, and models of the whole pool. */
class HeldBackTest {
  @TempDir static Path root;
  private static Path data;

  @BeforeAll
  static void photographs() {
    data = Photographs.in(root.resolve("data"), 32);
  }

  private static Object[] arguments(String command, Path out, Object... more) {
    List<Object> all =
        new ArrayList<>(List.of(command, "--data", data, "--labels", data.resolve("labels.csv")));
    all.addAll(
        List.of("--out", out, "--initial-size", 6, "--batch", 4, "--size", 64, "--model", "tiny"));
    all.addAll(List.of("--max-epochs", 1, "--initial", "random", "--budget", 10));
    all.addAll(List.of(more));
    return all.toArray();
  }

  /** The rows of labels.csv, path, label and group, of the first patients. */
  private static List<String[]> rowsOf(int patients) throws IOException {
    List<String[]> rows =
        Files.readAllLines(data.resolve("labels.csv")).stream()
            .skip(1)
            .map(line -> line.split(","))
            .toList();
    List<String> first = rows.stream().map(row -> row[2]).distinct().limit(patients).toList();
    return rows.stream().filter(row -> first.contains(row[2])).toList();
  }

  private static Path list(List<String[]> rows) throws IOException {
    return Files.write(root.resolve("test.txt"), rows.stream().map(row -> row[0]).toList());
  }

  @Test
  void aListIsTheTestSetAndALargeSubsetIsAllThereIs() throws IOException {
    // not the number that a draw would give
    List<String[]> rows = rowsOf(9);
    Path out = root.resolve("listed");
    Cli.ok(arguments("run", out, "--test-list", list(rows), "--subset", 100));
    assertThat(Files.readString(out.resolve("run.json")))
        .contains("\"test-list\"", "sha256", "\"subset\": \"100\"", "\"test\": " + rows.size())
        .doesNotContain("test-fraction");
  }

  @Test
  void aPatientOnBothSidesFailsTheRun() throws IOException {
    List<String[]> rows = rowsOf(6);
    String[] cut =
        rows.stream()
            .filter(row -> rows.stream().filter(other -> other[2].equals(row[2])).count() > 1)
            .findFirst()
            .orElseThrow();
    Path list = list(rows.stream().filter(row -> !row[0].equals(cut[0])).toList());
    Cli.Outcome outcome = Cli.run(arguments("run", root.resolve("no"), "--test-list", list));
    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.err()).contains("'" + cut[2] + "' is on both sides", cut[0]);
  }

  @Test
  void wholePoolModelsAreALineAndNoStrategy() throws IOException {
    Path out = root.resolve("full");
    Cli.ok(
        arguments(
            "compare",
            out,
            "--full-data",
            "--seeds",
            2,
            "--strategies",
            "random,entropy",
            "--subset",
            28,
            "--test-size",
            8,
            "--validation-size",
            4));
    var sizes =
        JsonParser.parseString(Files.readString(out.resolve("runs/full-data/seed-1/run.json")))
            .getAsJsonObject();
    int pool = sizes.getAsJsonObject("data").get("pool").getAsInt();
    assertThat(Files.readAllLines(out.resolve("runs/full-data/seed-1/curve.csv")).get(1))
        .startsWith("0," + pool + ",");
    assertThat(Files.readAllLines(out.resolve("summary.csv"))).hasSize(3);
    assertThat(out.resolve("curves.svg")).content().contains("class=\"level\"", "whole pool");
    assertThat(Files.readString(out.resolve("report.html")))
        .contains("Against a model of the whole pool", "labels to that accuracy");
    assertThat(Files.readString(out.resolve("comparison.json"))).contains("runs/full-data");
  }

  @ParameterizedTest
  @CsvSource({
    "--test-size, 500, --test-size 500",
    "--test-size, 0, --test-size",
    "--validation-size, 400, --validation-size 400",
    "--subset, 0, --subset",
    "--test-list, nowhere.txt, nowhere.txt",
    "--layer, lots, 'lots'"
  })
  void aMistakeIsOneLineThatNamesIt(String option, String value, String words) {
    Cli.Outcome outcome = Cli.run(arguments("run", root.resolve("no"), option, value));
    assertThat(outcome.code()).isNotZero();
    assertThat(outcome.messages().get(outcome.messages().size() - 1)).contains(words);
  }

  @Test
  void twoWaysToSayTheSameAreRefused() {
    Cli.Outcome outcome =
        Cli.run(arguments("run", root.resolve("no"), "--test-size", 8, "--test-fraction", 0.3));
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err()).contains("--test-size 8", "--test-fraction 0.3").hasLineCount(1);
  }
}
