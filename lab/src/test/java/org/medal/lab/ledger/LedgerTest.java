package org.medal.lab.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medal.core.data.ClassSet;
import org.medal.core.data.InputException;
import org.medal.core.data.Labelled;
import org.medal.core.data.SampleId;
import org.medal.core.learn.FitReport;
import org.medal.core.loop.Queried;
import org.medal.core.loop.Query;
import org.medal.core.loop.RoundResult;
import org.medal.core.metrics.Confusion;
import org.medal.core.metrics.Evaluation;
import org.medal.core.stopping.RoundSignals;

class LedgerTest {
  private static final ClassSet CLASSES = new ClassSet(List.of("dr", "healthy"));
  private static final Query FIRST =
      new Query(
          0,
          List.of(
              new Queried(
                  new Labelled(new SampleId("a \"b\", c.png"), 1), 0, OptionalDouble.empty())),
          0,
          .1);
  private static final Confusion CONFUSION = new Confusion(List.of(List.of(1, 3), List.of(1, 1)));
  private static final RoundResult RESULT =
      new RoundResult(
          0,
          1,
          new Evaluation(CONFUSION, Math.nextDown(1.0), .1 + .2),
          new FitReport(7, 1, false),
          2);
  private static final Query SECOND =
      new Query(
          1,
          List.of(
              new Queried(new Labelled(new SampleId("ü.png"), 0), Math.PI, OptionalDouble.of(.69))),
          1.5,
          .25);

  @TempDir private Path folder;
  private Path file;

  @BeforeEach
  void writeThreeEvents() throws IOException {
    file = folder.resolve("ledger.jsonl");
    Ledger ledger = Ledger.open(file, CLASSES);
    ledger.append(FIRST);
    ledger.append(RESULT);
    ledger.append(SECOND);
  }

  @Test
  void whatWasWrittenComesBackToTheLastBit() throws IOException {
    Ledger again = Ledger.open(file, CLASSES);
    assertThat(again.history().queries()).containsExactly(FIRST, SECOND);
    assertThat(again.history().results()).containsExactly(RESULT);
  }

  @Test
  void signalsComeBackToTheLastBit() throws IOException {
    RoundResult watched =
        new RoundResult(
            1,
            2,
            RESULT.evaluation(),
            RESULT.fit(),
            2,
            new RoundSignals(
                2,
                Optional.of(new Evaluation(CONFUSION, Math.nextUp(.5), .7)),
                OptionalDouble.of(Math.PI / 7),
                OptionalDouble.of(-1 / 3.0),
                List.of(0, 1, 1, 0)));
    Ledger.open(file, CLASSES).append(watched);
    assertThat(Ledger.open(file, CLASSES).history().results()).containsExactly(RESULT, watched);
  }

  @Test
  void aRunWithoutStoppingRulesWritesTheLinesItAlwaysWrote() throws IOException {
    String line = Files.readAllLines(file).get(1);
    assertThat(line)
        .isEqualTo(
            "{\"event\":\"trained\",\"round\":0,\"labelled\":1,\"accuracy\":0.3333333333333333,"
                + "\"balanced_accuracy\":0.375,\"auc\":0.9999999999999999,"
                + "\"calibration_error\":0.30000000000000004,\"confusion\":[[1,3],[1,1]],\"epochs\":7,"
                + "\"train_accuracy\":1.0,\"stopped_at_cap\":false,\"train_seconds\":2.0}");
    assertThat(Ledger.open(file, CLASSES).history().signals())
        .containsExactly(RoundSignals.none(1));
  }

  @Test
  void aLineTornAtAnyByteIsDroppedAndWritingGoesOn() throws IOException {
    byte[] whole = Files.readAllBytes(file);
    int lastLine = Files.readAllLines(file).get(2).length() + 1;
    for (int cut = 1; cut < lastLine; cut++) {
      Files.write(file, java.util.Arrays.copyOf(whole, whole.length - cut));
      Ledger ledger = Ledger.open(file, CLASSES);
      assertThat(ledger.history().queries()).as("cut by %d", cut).containsExactly(FIRST);
      ledger.append(SECOND);
      assertThat(Files.readAllBytes(file)).isEqualTo(whole);
    }
  }

  @Test
  void damageBeforeTheEndIsAnErrorThatNamesTheLine() throws IOException {
    List<String> lines = Files.readAllLines(file);
    Files.writeString(file, lines.get(0) + "\n{broken\n" + lines.get(2) + "\n");
    assertThatThrownBy(() -> Ledger.open(file, CLASSES))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("line 2");
  }

  @Test
  void aLabelOfAnotherTaskIsAnError() throws IOException {
    Files.writeString(
        file,
        Files.readString(file).replace("\"healthy\"", "\"ill\""),
        StandardOpenOption.TRUNCATE_EXISTING);
    assertThatThrownBy(() -> Ledger.open(file, CLASSES))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("ill");
  }

  @Test
  void scoresThatNoModelHasAreDamageOnALineThatIsNamed() throws IOException {
    String auc = "\"auc\":0.9999999999999999";
    String confusion = "\"confusion\":[[1,3],[1,1]]";
    String whole = Files.readString(file);
    assertThat(whole).contains(auc, confusion);
    for (String damaged :
        List.of(
            whole.replace(auc, "\"auc\":NaN"),
            whole.replace(auc, "\"auc\":1e300"),
            whole.replace(confusion, "\"confusion\":[[1,-3],[1,1]]"),
            whole.replace(confusion, "\"confusion\":[[2147483647,3],[1,1]]"),
            whole.replace(confusion, "\"confusion\":[[0,0],[1,1]]"),
            whole.replace(confusion, "\"confusion\":[[1]]"))) {
      Files.writeString(file, damaged, StandardOpenOption.TRUNCATE_EXISTING);
      assertThatThrownBy(() -> Ledger.read(file, CLASSES))
          .as(damaged)
          .isInstanceOf(InputException.class)
          .hasMessageContaining("line 2");
    }
  }

  @Test
  void tablesHaveTheColumnsOfTheContract() throws IOException {
    RunTables.write(folder, Ledger.open(file, CLASSES).history(), CLASSES);
    assertThat(Files.readString(folder.resolve("curve.csv")))
        .isEqualTo(
            """
            round,labelled,accuracy,balanced_accuracy,auc,epochs,train_seconds,score_seconds,select_seconds
            0,1,0.3333333333333333,0.375,0.9999999999999999,7,2.000,1.500,0.250
            """);
    assertThat(Files.readString(folder.resolve("picks.csv")))
        .isEqualTo(
            """
            round,rank,id,label,utility,entropy
            0,1,"a ""b"", c.png",healthy,0.0,
            1,1,ü.png,dr,3.141592653589793,0.69
            """);
  }
}
