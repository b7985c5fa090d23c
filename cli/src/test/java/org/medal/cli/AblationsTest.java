package org.medal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run may do otherwise than the paper, one thing at a time. */
class AblationsTest {
  @TempDir static Path root;
  private static Path data;
  private static Path usual;

  @BeforeAll
  static void aRunAsUsual() {
    data = Photographs.in(root.resolve("data"), 40);
    usual = run("usual").out();
  }

  private record Done(Path out, Cli.Outcome outcome) {
    List<String> picks() throws IOException {
      return Files.readAllLines(out.resolve("picks.csv"));
    }
  }

  private static Done run(String name, Object... more) {
    Path out = root.resolve(name);
    List<Object> all =
        new ArrayList<>(
            List.of("run", "--data", data, "--labels", data.resolve("labels.csv"), "--out", out));
    all.addAll(
        List.of(
            "--initial-size", 6, "--batch", 4, "--budget", 10, "--size", 32, "--model", "tiny"));
    all.addAll(List.of("--initial", "orb", "--candidates", 12, "--max-epochs", 2));
    all.addAll(List.of(more));
    return new Done(out, Cli.run(all.toArray()));
  }

  /** Runs that differ in one thing only have the same start. */
  private static void requireSameStartButOtherUtilities(Done ablated) throws IOException {
    assertThat(ablated.outcome().code()).as(ablated.outcome().err()).isZero();
    List<String> before = Files.readAllLines(usual.resolve("picks.csv"));
    assertThat(ablated.picks().subList(0, 7)).isEqualTo(before.subList(0, 7));
    assertThat(ablated.picks().subList(7, 11)).isNotEqualTo(before.subList(7, 11));
  }

  private static String card(Path out) throws IOException {
    return Files.readString(out.resolve("run.json"));
  }

  @Test
  void theUsualIsWrittenDownToo() throws IOException {
    assertThat(card(usual))
        .contains("\"picks\": \"greedy\"", "\"entropy\": \"correct\"")
        .contains("\"pooling\": \"average\"", "\"online\": \"none\"");
  }

  @Test
  void picksAtOnce() throws IOException {
    Done ablated = run("at-once", "--picks", "at-once");
    requireSameStartButOtherUtilities(ablated);
    assertThat(card(ablated.out())).contains("\"picks\": \"at-once\"");
    assertThat(Files.readString(ablated.out().resolve("report.html")))
        .contains("mean euclidean distance to the labelled, picked at once");
  }

  @Test
  void thePublishedCodesEntropy() throws IOException {
    Done ablated = run("published", "--entropy", "as-published-code");
    requireSameStartButOtherUtilities(ablated);
    assertThat(card(ablated.out())).contains("\"entropy\": \"as-published-code\"");
  }

  @Test
  void everyValueOfTheLayer() throws IOException {
    Done ablated = run("flatten", "--pooling", "flatten");
    requireSameStartButOtherUtilities(ablated);
    assertThat(card(ablated.out())).contains("\"pooling\": \"flatten\"");
    assertThat(Files.readString(ablated.out().resolve("model/model.json"))).contains("flatten");
  }

  @Test
  void theOptionsMayStandInTheFileOfARun() throws IOException {
    Path yaml = root.resolve("run.yaml");
    Files.writeString(yaml, "picks: at-once\nentropy: as-published-code\nonline: 0.25\n");
    Done ablated = run("yaml", "--config", yaml);
    assertThat(ablated.outcome().code()).as(ablated.outcome().err()).isZero();
    assertThat(card(ablated.out()))
        .contains("\"picks\": \"at-once\"", "\"entropy\": \"as-published-code\"")
        .contains("\"online\": \"0.25\"");
  }

  @Test
  void thePublishedCodesEntropyOfThreeClassesIsRefusedBeforeAnythingIsTrained() throws IOException {
    Path labels = root.resolve("three.csv");
    List<String> lines = new ArrayList<>(Files.readAllLines(data.resolve("labels.csv")));
    for (int i = 1; i < lines.size(); i += 3) {
      lines.set(i, lines.get(i).replaceFirst(",(dr|healthy)", ",other"));
    }
    Files.write(labels, lines);
    Path out = root.resolve("refused");
    Object[] arguments = {
      "run",
      "--data",
      data,
      "--labels",
      labels,
      "--out",
      out,
      "--model",
      "tiny",
      "--size",
      32,
      "--initial-size",
      6,
      "--batch",
      4,
      "--budget",
      10,
      "--max-epochs",
      1,
      "--entropy",
      "as-published-code"
    };
    Cli.Outcome refused = Cli.run(arguments);
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err()).contains("two classes, but there are 3; give --entropy correct");
    assertThat(out).doesNotExist();
    List<Object> byChance = new ArrayList<>(List.of(arguments));
    byChance.addAll(List.of("--strategy", "random"));
    assertThat(Cli.run(byChance.toArray()).code()).isZero();
  }
}
