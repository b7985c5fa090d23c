package org.medal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports from the folders of runs alone: the images are gone before the first of them is made. */
class ReportTest {
  @TempDir static Path root;
  private static Path data;
  private static Path made;

  @TempDir private Path own;
  private Path folder;

  @BeforeAll
  static void oneComparison() throws IOException {
    data = Photographs.in(root.resolve("data"), 40);
    made = root.resolve("made");
    Cli.ok(compare(made, "random,entropy").toArray());
    Files.move(data.resolve("images"), data.resolve("elsewhere"));
  }

  private static List<Object> compare(Path out, String strategies) {
    Object[] arguments = {
      "compare",
      "--data",
      data,
      "--labels",
      data.resolve("labels.csv"),
      "--out",
      out,
      "--strategies",
      strategies,
      "--seeds",
      2,
      "--initial-size",
      6,
      "--batch",
      4,
      "--budget",
      10,
      "--model",
      "tiny",
      "--size",
      64,
      "--max-epochs",
      1
    };
    return new ArrayList<>(List.of(arguments));
  }

  @BeforeEach
  void aCopy() throws IOException {
    folder = Photographs.copy(made, own.resolve("copy"));
  }

  @Test
  void theReportOfCompareIsMadeAgainToTheSameBytes() throws IOException {
    for (String name : List.of("report.html", "summary.csv", "curves.csv", "maps.csv")) {
      Files.delete(folder.resolve(name));
    }
    assertThat(Cli.ok("report", folder).out().strip())
        .isEqualTo(folder.resolve("report.html").toString());
    for (String name : List.of("report.html", "summary.csv", "curves.csv", "maps.csv")) {
      assertThat(folder.resolve(name)).hasSameBinaryContentAs(made.resolve(name));
    }
    assertThat(Files.readString(folder.resolve("report.html"))).doesNotContain("is missing");
  }

  @Test
  void theReportOfARunIsMadeAgainToTheSameBytesInAnotherFolderToo() throws IOException {
    Path run = folder.resolve("runs/entropy/seed-1");
    Path out = own.resolve("elsewhere");
    Cli.ok("report", run, "--out", out);
    for (String name : List.of("report.html", "curve.csv", "map.csv", "confusion.csv")) {
      assertThat(out.resolve(name)).hasSameBinaryContentAs(run.resolve(name));
    }
  }

  @Test
  void theReportOfAnotherRunInOneFolderStandsBesideItsOwnTables() throws IOException {
    Path out = own.resolve("elsewhere");
    Cli.ok("report", folder.resolve("runs/random/seed-0"), "--out", out);
    Path run = folder.resolve("runs/entropy/seed-1");
    Cli.ok("report", run, "--out", out);
    for (String name : List.of("curve.csv", "map.csv", "confusion.csv")) {
      assertThat(out.resolve(name)).hasSameBinaryContentAs(run.resolve(name));
    }
  }

  @Test
  void aReportNeedsNoOtherFileAndNoNetwork() throws IOException {
    String html = Files.readString(folder.resolve("report.html"));
    assertThat(html)
        .contains("Content-Security-Policy", "default-src 'none'", "<nav", "data:image/jpeg")
        .doesNotContain("src=\"http", "href=\"http", "@import", "<script");
  }

  @Test
  void withoutItsSmallPicturesItSaysSo() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("thumbnails"))) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    Cli.ok("report", folder);
    assertThat(Files.readString(folder.resolve("report.html")))
        .contains("small picture is missing")
        .doesNotContain("data:image/jpeg");
  }

  @Test
  void anUnfinishedComparisonIsReportedAsFarAsItWent() throws IOException {
    Path ledger = folder.resolve("runs/entropy/seed-1/ledger.jsonl");
    String torn = Files.readAllLines(ledger).get(0) + "\n{\"event\":\"tra";
    Files.writeString(ledger, torn);
    Path card = ledger.resolveSibling("run.json");
    Files.writeString(
        card, Files.readString(card).replaceFirst("(?s),\\s*\"ended\": \\{.*?\\}", ""));
    Cli.ok("report", folder);
    assertThat(Files.readString(folder.resolve("report.html")))
        .contains("3 of 4 runs done", "are compared: 0.");
    assertThat(Files.readAllLines(folder.resolve("summary.csv")).get(1)).startsWith("random,1,");
    // the run may be going on: nothing of it is touched
    assertThat(ledger).hasContent(torn);
    assertThat(Cli.run("report", ledger.resolveSibling("")).err())
        .contains("seed-1", "no result yet", "--resume")
        .hasLineCount(1);
  }

  @Test
  void aComparisonWithoutACommonSeedIsRefused() throws IOException {
    Files.delete(folder.resolve("runs/entropy/seed-0/run.json"));
    Files.delete(folder.resolve("runs/random/seed-1/run.json"));
    Cli.Outcome outcome = Cli.run("report", folder);
    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.err()).contains("2 of 4 runs are done", "no seed in all").hasLineCount(1);
  }

  @Test
  void severalComparisonsBecomeOne() throws IOException {
    Path other = Photographs.copy(made, own.resolve("other"));
    rename(other, "entropy", "margin");
    Path out = own.resolve("both");
    Cli.ok("report", folder, other, "--out", out);
    // random did the same work in both and counts once
    assertThat(Files.readAllLines(out.resolve("summary.csv")).stream().skip(1))
        .hasSize(3)
        .satisfiesExactly(
            line -> assertThat(line).startsWith("random,2,"),
            line -> assertThat(line).startsWith("entropy,2,"),
            line -> assertThat(line).startsWith("margin,2,"));
  }

  private static void rename(Path comparison, String arm, String other) throws IOException {
    Path card = comparison.resolve("comparison.json");
    Files.writeString(
        card, Files.readString(card).replace("\"name\": \"" + arm, "\"name\": \"" + other));
  }

  @Test
  void armsOfOneNameThatDidOtherWorkAreToldApartByTheirFolders() throws IOException {
    Path other = Photographs.copy(made, own.resolve("other"));
    rename(other, "random", "margin");
    rename(other, "entropy", "random");
    Path out = own.resolve("both");
    Cli.ok("report", folder, other, "--out", out);
    assertThat(Files.readAllLines(out.resolve("summary.csv")).stream().skip(1))
        .extracting(line -> line.split(",", -1)[0])
        .containsExactly("copy/random", "entropy", "margin", "other/random");
  }

  @Test
  void comparisonsOfOtherDataOrSeedsAreNotPutTogether() throws IOException {
    Path other = Photographs.copy(made, own.resolve("other"));
    Path card = other.resolve("comparison.json");
    Files.writeString(card, Files.readString(card).replace("\"seeds\": 2", "\"seeds\": 1"));
    Cli.Outcome seeds = Cli.run("report", folder, other, "--out", own.resolve("both"));
    assertThat(seeds.code()).isEqualTo(2);
    assertThat(seeds.err()).contains("seeds: 0 to 1 there and 0 to 0 here").hasLineCount(1);
    try (Stream<Path> files = Files.walk(other)) {
      for (Path run : files.filter(file -> file.endsWith("run.json")).toList()) {
        Files.writeString(
            run,
            Files.readString(run).replace("data_fingerprint\": \"", "data_fingerprint\": \"f"));
      }
    }
    assertThat(Cli.run("report", folder, other, "--out", own.resolve("both")).err())
        .contains("differ in their images or labels")
        .hasLineCount(1);
  }

  @Test
  void comparisonsOfOtherTestSetsAreNotPutTogether() throws IOException {
    Path other = Photographs.copy(made, own.resolve("other"));
    try (Stream<Path> files = Files.walk(other)) {
      for (Path run : files.filter(file -> file.endsWith("run.json")).toList()) {
        Files.writeString(
            run,
            Files.readString(run)
                .replaceFirst("\"test-fraction\": \"[^\"]*", "\"test-fraction\": \"0.4"));
      }
    }
    Cli.Outcome outcome = Cli.run("report", folder, other, "--out", own.resolve("both"));
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err()).contains("--test-fraction=0.4").hasLineCount(1);
  }

  @Test
  void damagedAndForeignFilesAreNamedInOneLine() throws IOException {
    refused(1, "map.csv", "runs/random/seed-0/map.csv", "id,x,y,label,round,rank\na,NaN,0,dr,,\n");
    refused(1, "ledger.jsonl", "runs/random/seed-0/ledger.jsonl", "{}\n");
    String whole = Files.readString(made.resolve("runs/random/seed-0/ledger.jsonl"));
    refused(
        1,
        "labels of round 1",
        "runs/random/seed-0/ledger.jsonl",
        whole.replace("\"round\":1,\"labelled\":10", "\"round\":1,\"labelled\":6"));
    refused(1, "run.json", "runs/random/seed-0/run.json", "[1, 2]");
    refused(1, "run.json", "runs/random/seed-0/run.json", "{\"data\": {\"classes\": 3}}");
    refused(1, "comparison.json", "comparison.json", "no JSON {");
    refused(
        1,
        "lies outside",
        "comparison.json",
        "{\"arms\":[{\"name\":\"a\",\"folder\":\"../../etc\"}],\"seeds\":1,\"first_seed\":0}");
    Files.delete(folder.resolve("comparison.json"));
    assertThat(Cli.run("report", folder).err()).contains("neither comparison.json").hasLineCount(1);
    assertThat(Cli.run("report", folder.resolve("nowhere")).code()).isEqualTo(2);
  }

  private void refused(int code, String culprit, String file, String content) throws IOException {
    Files.writeString(folder.resolve(file), content);
    Cli.Outcome outcome = Cli.run("report", folder);
    assertThat(outcome.code()).as(content).isEqualTo(code);
    assertThat(outcome.err()).contains(culprit).hasLineCount(1);
  }

  @Test
  void markdownHasPipeTablesPicturesBesideItAndTheCommand() throws IOException {
    Path out = own.resolve("paper");
    Cli.ok("report", folder, "--format", "md", "--out", out);
    String text = Files.readString(out.resolve("report.md"));
    assertThat(text)
        .contains("| random | 2 |", "| --- | ---: |", "medal compare \\\n", "--strategies random,")
        .doesNotContain("<");
    assertThat(text.lines().filter(line -> line.startsWith("![")))
        .hasSizeGreaterThan(6)
        .allSatisfy(
            line ->
                assertThat(out.resolve(line.replaceAll(".*\\]\\((.*)\\)$", "$1")))
                    .isNotEmptyFile());
    assertThat(out.resolve("report.html")).doesNotExist();
  }

  /** As a reader of a methods section would: nothing but the command, and another folder. */
  @Test
  void theCommandInMarkdownRepeatsTheComparison() throws IOException {
    Path out = own.resolve("paper");
    Cli.ok("report", folder, "--format", "md", "--out", out);
    String text = Files.readString(out.resolve("report.md"));
    String command = text.substring(text.indexOf("medal compare") + 6);
    command = command.substring(0, command.indexOf("\n```")).replace("\\\n", " ");
    List<Object> words = new ArrayList<>(List.of(command.strip().split("\\s+")));
    words.addAll(List.of("--out", own.resolve("again")));
    Files.move(data.resolve("elsewhere"), data.resolve("images"));
    try {
      Cli.ok(words.toArray());
    } finally {
      Files.move(data.resolve("images"), data.resolve("elsewhere"));
    }
    assertThat(own.resolve("again/summary.csv"))
        .hasSameBinaryContentAs(folder.resolve("summary.csv"));
  }

  @Test
  void statisticsAreThoseOfTheComparisonUnlessAskedForOtherwise() throws IOException {
    Cli.ok("report", folder, "--target", "0.99");
    assertThat(Files.readAllLines(folder.resolve("summary.csv")).get(2)).contains(",,");
    Cli.ok("report", folder);
    assertThat(folder.resolve("summary.csv")).hasSameBinaryContentAs(made.resolve("summary.csv"));
  }

  @Test
  void severalFoldersNeedAPlace() {
    Cli.Outcome outcome = Cli.run("report", folder, folder.resolve("runs/random/seed-0"));
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err()).contains("--out").hasLineCount(1);
  }
}
