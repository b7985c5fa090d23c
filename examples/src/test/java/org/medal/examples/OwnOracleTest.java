package org.medal.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.medal.core.data.Labelled;
import org.medal.core.data.SampleId;
import org.medal.core.loop.LoopListener;
import org.medal.core.loop.Query;
import org.medal.core.loop.RoundResult;

class OwnOracleTest {
  private static final class Notes implements LoopListener {
    final List<RoundResult> results = new ArrayList<>();
    final List<Labelled> answers = new ArrayList<>();

    @Override
    public void trained(RoundResult result) {
      results.add(result);
    }

    @Override
    public void queried(Query query) {
      answers.addAll(query.labelled());
    }
  }

  private static Notes loop() {
    Notes notes = new Notes();
    OwnOracle.loop(Cells.named(0, 600), Cells.examined(Cells.named(600, 1000)), notes);
    return notes;
  }

  @Test
  void theLastModelIsBetterThanTheFirst() {
    List<RoundResult> results = loop().results;
    double first = results.get(0).evaluation().accuracy();
    double last = results.get(results.size() - 1).evaluation().accuracy();
    assertThat(last).isGreaterThan(first + 0.1);
  }

  @Test
  void theExpertIsAskedForAHundredCellsOnceEach() {
    Notes notes = loop();
    assertThat(notes.results).extracting(RoundResult::labelled).endsWith(90, 100).hasSize(10);
    List<SampleId> asked = notes.answers.stream().map(Labelled::id).toList();
    assertThat(asked).hasSize(100).doesNotHaveDuplicates().isSubsetOf(Cells.named(0, 600));
  }

  @Test
  void whatTheExpertSaidIsWhatIsLearnt() {
    assertThat(loop().answers)
        .allSatisfy(answer -> assertThat(answer.label()).isEqualTo(Cells.kind(answer.id())));
  }

  @Test
  void theProgramPrintsTheCurve() {
    List<String> lines = PickNextTest.printed(() -> OwnOracle.main(new String[0]));
    assertThat(lines).hasSize(10).last().asString().startsWith("100 labels: accuracy 0");
  }
}
