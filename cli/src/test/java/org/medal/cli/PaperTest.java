package org.medal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The paper's evaluation on small data sets in the published layouts. */
class PaperTest {
  @TempDir Path root;

  private Object[] arguments(String set, Path data, Path out, Object... more) {
    List<Object> all = new ArrayList<>(List.of("paper", set, "--data", data, "--out", out));
    all.addAll(List.of("--scale", "small", "--model", "tiny", "--max-epochs", 1, "--seeds", 1));
    all.addAll(List.of("--test-size", 8, "--initial-size", 6, "--batch", 5, "--layer-picks", 2));
    all.addAll(List.of("--layers", "block3"));
    all.addAll(List.of(more));
    return all.toArray();
  }

  private static JsonObject run(Path out, String run) throws IOException {
    return JsonParser.parseString(Files.readString(out.resolve(run).resolve("run.json")))
        .getAsJsonObject();
  }

  @Test
  void messidorHoldsItsValidationSetBackAndStandsBesideThePapersNumbers() throws IOException {
    Path out = root.resolve("out");
    Path data = PublishedTrees.messidor(root.resolve("messidor"), 28);
    Cli.ok(arguments("messidor", data, out, "--validation-size", 4));
    JsonObject sizes = run(out, "curves/runs/medal/seed-0").getAsJsonObject("data");
    assertThat(sizes.get("test").getAsInt()).isEqualTo(8);
    assertThat(sizes.get("validation").getAsInt()).isEqualTo(4);
    assertThat(sizes.get("pool").getAsInt()).isEqualTo(16);
    assertThat(Files.readAllLines(out.resolve("curves/runs/bald/seed-0/curve.csv")).get(3))
        .as("to the end of the pool")
        .startsWith("2,16,");
    assertThat(Files.readAllLines(out.resolve("curves/runs/full-data/seed-0/curve.csv")))
        .hasSize(2);
    assertThat(Files.readAllLines(out.resolve("labels.csv")))
        .hasSize(5)
        .anyMatch(row -> row.matches("medal,0.8,\\d*,425,.*"))
        .anyMatch(row -> row.matches("random,0.8,\\d*,700,.*"));
    assertThat(out.resolve("starts.csv")).content().contains("0.5789", "0.6523");
    assertThat(Files.readAllLines(out.resolve("layers/layers.csv"))).hasSize(1 + 2 + 6);
    assertThat(Files.readString(out.resolve("report.html")))
        .contains("Fig. 5", "200 (32 %)", "650 of 768", "57.89 %", "65.23 %", "leaves 1187")
        .contains("Weights: none were there", "whole pool", "<td>test-size</td>")
        .doesNotContain("http://localhost", "src=\"http");
  }

  @Test
  void bachAndAKillEndInTheSameTables() throws Exception {
    Path data = PublishedTrees.bach(root.resolve("bach"), 6);
    Path whole = root.resolve("whole");
    Cli.ok(arguments("bach", data, whole));
    Path out = root.resolve("killed");
    try (Child child = Child.start(root.resolve("log"), arguments("bach", data, out))) {
      child.awaitLines(out.resolve("curves/runs/medal/seed-0/ledger.jsonl"), 3);
      child.kill();
    }
    assertThat(out.resolve("report.html")).doesNotExist();
    Cli.ok(arguments("bach", data, out, "--resume"));
    for (String table :
        List.of("labels.csv", "starts.csv", "layers/layers.csv", "curves/summary.csv")) {
      assertThat(out.resolve(table)).hasSameBinaryContentAs(whole.resolve(table));
    }
    assertThat(Files.readString(out.resolve("report.html")))
        .contains("84.51 % (legend of Fig. 6)", "patients are not published");
  }

  @Test
  void isicKnowsTheTrainingPartOnlyAndBalances() throws IOException {
    Path out = root.resolve("out");
    Cli.ok(arguments("isic2016", PublishedTrees.isic(root.resolve("isic"), 24), out));
    JsonObject card = run(out, "starts/runs/orb_start/seed-0");
    assertThat(card.getAsJsonObject("configuration").get("balance").getAsString())
        .isEqualTo("true");
    assertThat(card.getAsJsonObject("data").get("pool").getAsInt()).isEqualTo(16);
    assertThat(Files.readString(out.resolve("curves/runs/random/seed-0/picks.csv")))
        .doesNotContain("Test_Data");
    assertThat(Files.readString(out.resolve("report.html")))
        .contains("the test part of ISIC 2016 is left out", "41.37 %", "of Gal et al.");
  }

  @Test
  void thePapersScaleAsksForWeightsAndAnotherSetIsNamed() {
    Cli.Outcome weights =
        Cli.run(
            "paper", "bach", "--data", root, "--out", root.resolve("o"), "--model", "inception-v3");
    assertThat(weights.code()).isEqualTo(2);
    assertThat(weights.err()).contains("ImageNet weights", "--scale small").hasLineCount(1);
    Cli.Outcome set = Cli.run("paper", "eyepacs", "--data", root, "--out", root.resolve("o"));
    assertThat(set.err()).contains("eyepacs", "messidor", "isic2016").hasLineCount(1);
    assertThat(root.resolve("o")).doesNotExist();
  }

  @Test
  void aWrongOptionIsNamed() {
    Cli.Outcome outcome =
        Cli.run(arguments("bach", root, root.resolve("o"), "--distance", "manhattan"));
    assertThat(outcome.code()).isNotZero();
    assertThat(outcome.err()).contains("manhattan", "euclidean").hasLineCount(1);
  }

  @Test
  void aLayerTheNetworkDoesNotHaveIsNamedBeforeTheFirstRun() {
    Path out = root.resolve("o");
    Cli.Outcome outcome =
        Cli.run("paper", "bach", "--data", root, "--out", out, "--scale", "small", "--layers", "x");
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err()).contains("no layer 'x'").hasLineCount(1);
    assertThat(out).doesNotExist();
  }
}
