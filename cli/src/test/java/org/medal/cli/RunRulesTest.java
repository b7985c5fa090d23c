package org.medal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs under rules for their batches. */
class RunRulesTest {
  @TempDir static Path root;
  private static Path data;
  private static final Map<String, String> GROUPS = new HashMap<>();

  /** Thirty photographs of ten patients, and ten of them saved a second time. */
  @BeforeAll
  static void photographsOfFewPatients() throws IOException {
    data = Photographs.in(root.resolve("data"), 30);
    List<String> lines = Files.readAllLines(data.resolve("labels.csv"));
    List<String> table = new ArrayList<>(List.of("path,label,group"));
    StringBuilder costs = new StringBuilder("path,seconds\n");
    Map<String, Integer> ofClass = new HashMap<>();
    for (int i = 1; i < lines.size(); i++) {
      String[] fields = lines.get(i).split(",", -1);
      int number = ofClass.merge(fields[1], 1, Integer::sum);
      String group = fields[1] + number % 5;
      add(table, costs, fields[0], fields[1], group);
      if (i <= 10) {
        String copy = fields[0].replace("fundus", "copy");
        Files.copy(data.resolve(fields[0]), data.resolve(copy));
        add(table, costs, copy, fields[1], group);
      }
    }
    Files.write(data.resolve("labels.csv"), table);
    Files.writeString(root.resolve("cost.csv"), costs);
  }

  private static void add(
      List<String> table, StringBuilder costs, String path, String label, String group) {
    table.add(path + "," + label + "," + group);
    costs.append(path).append(',').append(1 + GROUPS.size() % 7).append('\n');
    GROUPS.put(path, group);
  }

  private static Cli.Outcome run(Path out, String strategy, int batch, String options) {
    String all =
        "run --data {d} --labels {d}/labels.csv --initial-size 4 --size 64 --max-epochs 1 --seed 2"
            + " --model tiny --initial random --strategy "
            + strategy
            + " --batch "
            + batch
            + " --budget "
            + (4 + 2 * batch)
            + " --out "
            + out
            + " "
            + options;
    String filled = all.replace("{d}", data + "").replace("{r}", root + "");
    return Cli.run((Object[]) filled.strip().split(" +"));
  }

  /** The picks of each round. */
  private static Map<Integer, List<String>> rounds(Path out) throws IOException {
    return Files.readAllLines(out.resolve("picks.csv")).stream()
        .skip(1)
        .map(line -> line.split(",", -1))
        .collect(
            Collectors.groupingBy(
                fields -> Integer.parseInt(fields[0]),
                Collectors.mapping(fields -> fields[2], Collectors.toList())));
  }

  @Test
  void noBatchHoldsTwoOfAPatientOrTheSamePhotographTwice() throws IOException {
    for (String strategy : List.of("medal", "entropy")) {
      Path out = root.resolve("limits-" + strategy);
      Cli.Outcome outcome =
          run(out, strategy, 4, "--max-per-group 1 --exclude-near-duplicates hash");
      assertThat(outcome.code()).as(outcome.err()).isZero();
      Set<String> asked = new HashSet<>();
      rounds(out)
          .forEach(
              (round, picks) -> {
                if (round > 0) {
                  assertThat(picks.stream().map(GROUPS::get)).doesNotHaveDuplicates().hasSize(4);
                  picks.forEach(
                      pick ->
                          assertThat(asked)
                              .doesNotContain(
                                  pick.replace("copy", "fundus"), pick.replace("fundus", "copy")));
                }
                asked.addAll(picks);
              });
      assertThat(Files.readString(out.resolve("run.json")))
          .contains(
              "\"max-per-group\": \"1\"",
              "\"exclude-near-duplicates\": \"hash\"",
              "\"duplicate-distance\": \"2.0\"");
    }
  }

  @Test
  void whereRulesLeaveNothingTheRunEndsAndSaysSo() throws IOException {
    Path out = root.resolve("nothing");
    Cli.Outcome outcome =
        run(out, "entropy", 4, "--exclude-near-duplicates hash --duplicate-distance 64");
    assertThat(outcome.code()).as(outcome.err()).isZero();
    assertThat(outcome.err()).contains("the rules for batches leave 0 of 4");
    assertThat(rounds(out)).containsOnlyKeys(0);
    assertThat(out.resolve("model")).isDirectory();
    assertThat(out.resolve("report.html")).exists();
    assertThat(Files.readString(out.resolve("run.json"))).contains("\"rule\": \"nothing to ask\"");
    Cli.Outcome again =
        run(out, "entropy", 4, "--exclude-near-duplicates hash --duplicate-distance 64 --resume");
    assertThat(again.err()).contains("already complete");
  }

  @Test
  void aResumeWithOtherRulesOrCostsNamesThem() throws IOException {
    Path out = root.resolve("resumed");
    String rules = "--quota dr=0.5 --cost {r}/cost.csv";
    assertThat(run(out, "entropy", 3, rules).code()).isZero();
    byte[] picks = Files.readAllBytes(out.resolve("picks.csv"));
    assertThat(run(out, "entropy", 3, rules + " --resume").code()).isZero();
    assertThat(out.resolve("picks.csv")).hasBinaryContent(picks);
    Cli.Outcome dropped = run(out, "entropy", 3, "--cost {r}/cost.csv --resume");
    assertThat(dropped.code()).isEqualTo(2);
    assertThat(dropped.err()).contains("--quota dr=0.5, not nothing");
    Path costs = root.resolve("cost.csv");
    String before = Files.readString(costs);
    Files.writeString(costs, before.replaceFirst(",1\n", ",2\n"));
    Cli.Outcome changed = run(out, "entropy", 3, rules + " --resume");
    Files.writeString(costs, before);
    assertThat(changed.code()).isEqualTo(2);
    assertThat(changed.err()).contains("--cost " + costs).hasLineCount(1);
  }

  @Test
  void withoutRulesNothingOfThemIsWrittenDown() throws IOException {
    Path out = root.resolve("plain");
    assertThat(run(out, "entropy", 3, "").code()).isZero();
    assertThat(Files.readString(out.resolve("run.json")))
        .doesNotContain("quota", "max-per-group", "duplicate", "\"cost");
  }
}
