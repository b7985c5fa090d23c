package org.medal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medal.deep.network.Architecture;
import org.medal.deep.weights.ShippedWeights;
import org.medal.studio.project.ModelSettings;
import org.medal.studio.project.ModelSettings.Training;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** What the program does where nobody gave it weights. */
class ShippedEncoderTest {
  private static final ShippedWeights SHIPPED =
      ShippedWeights.of(Architecture.PROCEDURAL).orElseThrow();
  private static final String ENCODER = "encoder: procedural, weights: " + SHIPPED.name();

  @TempDir static Path root;
  private static Path data;

  @BeforeAll
  static void photographs() {
    data = Photographs.in(root.resolve("data"), 24);
  }

  private static Cli.Outcome run(Path out, Object... more) {
    List<Object> all =
        new ArrayList<>(
            List.of("run", "--data", data, "--labels", data.resolve("labels.csv"), "--out", out));
    all.addAll(List.of("--initial-size", 6, "--batch", 4, "--budget", 10));
    all.addAll(List.of(more));
    return Cli.run(all.toArray());
  }

  private static JsonObject json(Path file) throws IOException {
    return JsonParser.parseString(Files.readString(file)).getAsJsonObject();
  }

  private static JsonObject configuration(Path out) throws IOException {
    return json(out.resolve("run.json")).getAsJsonObject("configuration");
  }

  @Test
  void aBareRunLearnsFromItAndSaysSoEverywhere() throws IOException {
    Path out = root.resolve("bare");
    Cli.Outcome outcome = run(out);
    assertThat(outcome.code()).as(outcome.err()).isZero();
    assertThat(outcome.messages()).filteredOn(line -> line.startsWith("encoder")).hasSize(1);
    assertThat(outcome.err()).contains(ENCODER);
    assertThat(configuration(out).get("model").getAsString()).isEqualTo("procedural");
    assertThat(configuration(out).get("weights").getAsString()).isEqualTo(SHIPPED.name());
    assertThat(Files.readString(out.resolve("report.html")))
        .contains("procedural, weights: " + SHIPPED.name());
    assertThat(asksFor(out)).containsExactly("random", "max-herding");
    JsonObject model = json(out.resolve("model/model.json"));
    assertThat(model.get("architecture").getAsString()).isEqualTo("procedural");
    assertThat(model.get("startWeights").getAsString()).startsWith(SHIPPED.sha256());
    assertThat(model.get("startWeightsShipped").getAsBoolean()).isTrue();
    assertThat(run(out, "--resume").err()).contains("already complete");
  }

  private static List<String> asksFor(Path out) throws IOException {
    JsonObject configuration = configuration(out);
    return List.of(
        configuration.get("initial").getAsString(), configuration.get("strategy").getAsString());
  }

  @Test
  void whoAsksForThePapersStrategyGetsItsStartToo() throws IOException {
    Path out = root.resolve("paper");
    assertThat(run(out, "--strategy", "medal", "--candidates", 8).code()).isZero();
    assertThat(asksFor(out)).containsExactly("orb", "medal");
  }

  @Test
  void itCanBeTrainedFurtherAtThePretrainedRate() throws IOException {
    Path out = root.resolve("tuned");
    Cli.Outcome outcome = run(out, "--mode", "finetune", "--size", 64, "--max-epochs", 1);
    assertThat(outcome.code()).as(outcome.err()).isZero();
    assertThat(configuration(out).get("learning-rate").getAsDouble()).isEqualTo(2e-4);
    assertThat(asksFor(out)).containsExactly("random", "medal");
    assertThat(json(out.resolve("model/model.json")).get("startWeightsShipped").getAsBoolean())
        .isTrue();
  }

  @Test
  void untrainedIsTheSameNetworkFromRandomValues() throws IOException {
    Path out = root.resolve("untrained");
    Cli.Outcome outcome = run(out, "--untrained", "--size", 64, "--max-epochs", 1);
    assertThat(outcome.code()).as(outcome.err()).isZero();
    assertThat(outcome.err()).contains("encoder: procedural, weights: none");
    assertThat(configuration(out).get("mode").getAsString()).isEqualTo("finetune");
    assertThat(configuration(out).get("untrained").getAsString()).isEqualTo("true");
    assertThat(configuration(out).get("learning-rate").getAsDouble()).isEqualTo(2e-3);
    assertThat(json(out.resolve("model/model.json")).get("startWeightsShipped").getAsBoolean())
        .isFalse();
  }

  @Test
  void aComparisonNamesItOnce() {
    Cli.Outcome outcome =
        Cli.ok(
            "compare",
            "--data",
            data,
            "--labels",
            data.resolve("labels.csv"),
            "--out",
            root.resolve("compared"),
            "--strategies",
            "random,entropy",
            "--seeds",
            1,
            "--initial-size",
            6,
            "--batch",
            4,
            "--budget",
            10,
            "--dry-run");
    assertThat(outcome.messages()).filteredOn(ENCODER::equals).hasSize(1);
  }

  @Test
  void initialSetsReadItsFeaturesAndOrbReadsNone() {
    for (String method : List.of("kmeans", "typical", "probcover")) {
      assertThat(initial(method).err()).contains(ENCODER);
    }
    assertThat(initial("orb").err()).doesNotContain("encoder");
    assertThat(initial("random").err()).doesNotContain("encoder");
    assertThat(initial("kmeans", "--untrained").out()).isNotEqualTo(initial("kmeans").out());
  }

  private static Cli.Outcome initial(String method, Object... more) {
    List<Object> all =
        new ArrayList<>(List.of("initial", "--images", data, "-n", 5, "--method", method));
    all.addAll(List.of(more));
    return Cli.ok(all.toArray());
  }

  @Test
  void embedAndProbeNeedNoWeights() {
    Path out = root.resolve("features.npz");
    assertThat(Cli.ok("embed", "--images", data, "--out", out).err()).contains(ENCODER);
    Cli.Outcome untrained = Cli.ok("embed", "--images", data, "--out", out, "--untrained");
    assertThat(untrained.err()).contains("weights: none", "start from random values");
    Object[] probe = {"probe", "--data", data, "--labels", data.resolve("labels.csv")};
    assertThat(Cli.ok(probe).err()).contains(ENCODER);
  }

  @Test
  void doctorAndCardTellWhatItIs() {
    assertThat(Cli.run("doctor").out()).containsPattern("weights procedural +shipped \\(sha256 ");
    assertThat(Cli.ok("weights", "card", "procedural").out())
        .startsWith("# procedural")
        .contains(SHIPPED.sha256());
  }

  @Test
  void halvedWeightsWorkAsTheWholeOnesDo() throws IOException {
    Path out = root.resolve("whole");
    assertThat(run(out, "--model", "tiny", "--size", 64, "--max-epochs", 1).code()).isZero();
    Path whole = out.resolve("model/model.safetensors");
    Path half = root.resolve("half.safetensors");
    Cli.ok("weights", "halve", whole, "--out", half);
    assertThat(Files.size(half)).isLessThan(Files.size(whole));
    Cli.Outcome frozen =
        run(root.resolve("half"), "--model", "tiny", "--weights", half, "--mode", "frozen");
    assertThat(frozen.err()).contains("encoder: tiny, weights: " + half);
    assertThat(frozen.code()).as(frozen.err()).isZero();
  }

  /** The options of a studio's model alone. */
  @Command(name = "studio")
  static final class StudioModel {
    @Mixin private StudioModelMixin model;
  }

  private static ModelSettings studio(Optional<ModelSettings> earlier, String... options) {
    StudioModel model = new StudioModel();
    CommandLine line = new CommandLine(model);
    return model.model.settings(line.parseArgs(options), earlier);
  }

  @Test
  void aStudioRanksByItAndKnowsNoPathOfIt() {
    ModelSettings settings = studio(Optional.empty());
    assertThat(settings.architecture()).isEqualTo("procedural");
    assertThat(settings.mode()).isEqualTo(Training.FROZEN);
    assertThat(settings.weights()).contains(ModelSettings.SHIPPED);
    assertThat(settings.startsFromShipped()).isTrue();
  }

  @Test
  void aStudioOfBeforeKeepsItsModelUntilToldOtherwise() {
    ModelSettings earlier = studio(Optional.empty(), "--model", "tiny");
    assertThat(earlier.mode()).isEqualTo(Training.FINETUNE);
    assertThat(studio(Optional.of(earlier))).isEqualTo(earlier);
    ModelSettings untrained = studio(Optional.of(earlier), "--untrained");
    assertThat(untrained.architecture()).isEqualTo("procedural");
    assertThat(untrained.weights()).isEmpty();
    assertThat(untrained.mode()).isEqualTo(Training.FINETUNE);
  }
}
