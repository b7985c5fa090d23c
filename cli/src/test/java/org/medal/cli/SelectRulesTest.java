package org.medal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Queries on arrays under rules for the batch. */
class SelectRulesTest {
  /** Row 0 is labelled; by margin the order is 1, 2, 3, 4, 5, of which 4 and 5 are class 1. */
  private static final double[][] PROBABILITIES = {
    {.9, .1}, {.5, .5}, {.52, .48}, {.54, .46}, {.4, .6}, {.3, .7}
  };

  private static final double[][] FEATURES = {{1, 0}, {2, 0}, {0, 1}, {1, 1}, {0, 2}, {-1, 0}};

  @TempDir Path root;
  private Path pool;

  @BeforeEach
  void aPoolOfSix() throws IOException {
    pool = root.resolve("pool.npz");
    try (Npy npy = new Npy(pool)) {
      npy.doubles("features", FEATURES).doubles("probabilities", PROBABILITIES);
      npy.longs("labels", 0, -1, -1, -1, -1, -1);
    }
    Files.writeString(root.resolve("groups.csv"), "id,group\n1,ann\n2,ann\n3,bob\n4,\n");
    Files.writeString(root.resolve("cost.csv"), "id,seconds\n1,100\n2,100\n3,100\n4,100\n5,1\n");
  }

  private Cli.Outcome select(String strategy, int batch, String options) {
    List<Object> arguments =
        new ArrayList<>(List.of("select", "--pool", pool, "--strategy", strategy));
    arguments.addAll(List.of("--batch", batch));
    arguments.addAll(List.of(options.replace("{r}", root + "").split(" ")));
    return Cli.run(arguments.toArray());
  }

  private static List<Integer> picks(Cli.Outcome outcome) {
    assertThat(outcome.code()).as(outcome.err()).isZero();
    List<Integer> rows = new ArrayList<>();
    for (JsonElement pick :
        JsonParser.parseString(outcome.out()).getAsJsonObject().getAsJsonArray("picks")) {
      rows.add(pick.getAsJsonObject().get("index").getAsInt());
    }
    return rows;
  }

  @Test
  void aQuotaKeepsPlacesForItsClass() {
    assertThat(picks(select("margin", 3, "--quota 1=0.5"))).containsExactly(1, 4, 5);
    assertThat(picks(select("margin", 3, "--quota 1=0.1 --quota 0=.1"))).containsExactly(1, 2, 4);
    assertThat(picks(select("margin", 3, "--quota 1=0.1,0=0.9"))).containsExactly(1, 2, 3);
  }

  @Test
  void aGroupIsAskedForOnce() {
    String options = "--max-per-group 1 --groups {r}/groups.csv";
    assertThat(picks(select("margin", 3, options))).containsExactly(1, 3, 4);
  }

  @Test
  void groupsOfOtherSamplesAreSaidToLimitNothing() throws IOException {
    String options = "--max-per-group 1 --groups {r}/groups.csv";
    assertThat(select("margin", 3, options).err()).isEmpty();
    Files.writeString(root.resolve("groups.csv"), "id,group\na.png,ann\nb.png,ann\n");
    Cli.Outcome outcome = select("margin", 3, options);
    assertThat(picks(outcome)).containsExactly(1, 2, 3);
    assertThat(outcome.err()).contains("groups.csv", "limits nothing").hasLineCount(1);
  }

  @Test
  void nearDuplicatesOfLabelledAndPickedRowsAreNotAskedFor() {
    String options = "--exclude-near-duplicates features";
    // 1 looks like 0, which is labelled; 4 looks like 2
    assertThat(picks(select("margin", 3, options))).containsExactly(2, 3, 5);
    assertThat(picks(select("medal", 3, options))).hasSize(3).doesNotContain(1).contains(3, 5);
  }

  @Test
  void theDistanceOfDuplicatesCanBeGiven() {
    String options = "--exclude-near-duplicates features --duplicate-distance 0.5";
    assertThat(picks(select("margin", 2, options))).containsExactly(2, 5);
  }

  @Test
  void whatTheRulesLeaveIsSaidToBeAll() {
    String options = "--exclude-near-duplicates features";
    Cli.Outcome outcome = select("margin", 5, options);
    assertThat(picks(outcome)).hasSize(3);
    assertThat(outcome.err()).contains("rules", "3 of 5").hasLineCount(1);
  }

  @Test
  void utilityIsRankedPerSecond() {
    Cli.Outcome outcome = select("margin", 1, "--cost {r}/cost.csv");
    assertThat(picks(outcome)).containsExactly(5);
    assertThat(outcome.out()).contains("\"utility\":" + (1 - (.7 - .3)), "\"strategy\":\"margin\"");
  }

  @Test
  void costAndRulesGoTogether() {
    String options = "--cost {r}/cost.csv --quota 0=0.5 --exclude-near-duplicates features";
    assertThat(picks(select("margin", 2, options))).containsExactly(5, 2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "--quota 1 | CLASS=SHARE",
        "--quota =1 | CLASS=SHARE",
        "--quota 1=much | 'much', number",
        "--quota 1=0 | --quota 1=0.0, above 0",
        "--quota 1=1.5 | --quota 1=1.5, at most 1",
        "--quota 1=NaN | --quota 1=NaN",
        "--quota 0=0.6 --quota 1=0.6 | 0=0.6, 1=0.6, more than 1",
        "--quota 1=0.2 --quota 1=0.3 | '1', twice",
        "--quota 01=0.2 --quota 1=0.3 | '1', twice",
        "--quota 2=0.5 | class 2, 0 to 1",
        "--quota malignant=0.5 | 'malignant', column",
        "--quota -1=0.5 | -1",
        "--max-per-group 0 | --max-per-group, 0",
        "--max-per-group 2 | --groups FILE",
        "--groups {r}/groups.csv | --max-per-group N",
        "--exclude-near-duplicates hash | images, pool.npz, features",
        "--exclude-near-duplicates pixels | 'pixels', hash, features",
        "--exclude-near-duplicates features --duplicate-distance 3 | 0 to 2, 3.0",
        "--exclude-near-duplicates features --duplicate-distance NaN | 0 to 2, NaN",
        "--duplicate-distance 3 | --exclude-near-duplicates",
      })
  void aMistakeIsNamed(String options, String words) {
    Cli.Outcome outcome = select("margin", 2, options);
    assertThat(outcome.err()).contains(words.split(", ")).hasLineCount(1);
    assertThat(outcome.code()).isEqualTo(2);
  }

  @Test
  void aStrategyThatCannotBePricedIsNamedBesideThoseThatCan() {
    Cli.Outcome outcome = select("medal", 2, "--cost {r}/cost.csv");
    assertThat(outcome.err()).contains("--cost", "medal does not", "entropy").hasLineCount(1);
    assertThat(outcome.code()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "id,second\\n1,5 | line 1, 'id,second', 'seconds'",
        "id,seconds\\n1,5\\n2,0 | line 3, '2', above 0",
        "id,seconds\\n1,5\\n2,NaN | line 3, '2', NaN",
        "id,seconds\\n1,5\\n2,-3 | line 3, '2', -3",
        "id,seconds\\n1,5\\n2,1e999 | line 3, '2', 1e999",
        "id,seconds\\n1,5\\n2,soon | line 3, '2', 'soon'",
        "id,seconds\\n1,5\\n1,6 | line 3, '1', line 2",
        "id,seconds\\n1,5\\n2 | line 3, 1 fields",
        "id,seconds\\n1,5\\n,7 | line 3, empty",
        "id,seconds\\n1,5 | no seconds for '2'",
      })
  void aMistakeInTheFileOfCostsIsNamed(String text, String words) throws IOException {
    Path costs = root.resolve("cost.csv");
    Files.writeString(costs, text.replace("\\n", "\n") + "\n");
    Cli.Outcome outcome = select("margin", 2, "--cost {r}/cost.csv");
    assertThat(outcome.err()).contains(costs + "").contains(words.split(", ")).hasLineCount(1);
    assertThat(outcome.code()).isEqualTo(1);
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    assertThat(select("margin", 2, "--cost {r}/no.csv").err()).contains("no.csv", "--cost");
    Cli.Outcome outcome = select("margin", 2, "--max-per-group 1 --groups {r}/no.csv");
    assertThat(outcome.err()).contains("no.csv", "--groups", "id,group").hasLineCount(1);
    assertThat(outcome.code()).isEqualTo(1);
  }

  @Test
  void anArrayThatOnlyARuleNeedsIsNamedWithTheRule() throws IOException {
    try (Npy npy = new Npy(pool)) {
      npy.doubles("features", FEATURES).longs("labels", 0, -1, -1, -1, -1, -1);
    }
    assertThat(select("random", 2, "--quota 1=0.5").err())
        .contains("--quota needs", "'probabilities'")
        .hasLineCount(1);
    try (Npy npy = new Npy(pool)) {
      npy.doubles("probabilities", PROBABILITIES).longs("labels", 0, -1, -1, -1, -1, -1);
    }
    assertThat(select("random", 2, "--exclude-near-duplicates features").err())
        .contains("--exclude-near-duplicates features needs", "'features'")
        .hasLineCount(1);
  }
}
