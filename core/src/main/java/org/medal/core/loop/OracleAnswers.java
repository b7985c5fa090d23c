package org.medal.core.loop;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.medal.core.data.InputException;
import org.medal.core.data.Labelled;
import org.medal.core.data.Probabilities;
import org.medal.core.pool.Pick;
import org.medal.core.pool.Selection;
import org.medal.core.uncertainty.Uncertainty;

/** Has a selection labelled and puts the answers beside what was known of each sample. */
final class OracleAnswers {
  private OracleAnswers() {}

  /**
   * The answers, in the order of the picks.
   *
   * @param pool through the eyes of the model that was asked; none for the initial set
   * @throws InputException if the oracle answers for another sample
   */
  static List<Queried> of(Oracle oracle, Selection selection, @Nullable ModelPool pool) {
    List<Labelled> labels = oracle.label(selection.ids());
    int[] rows = selection.picks().stream().mapToInt(Pick::row).toArray();
    Probabilities seen = pool == null ? null : pool.probabilities(rows);
    List<Queried> answers = new ArrayList<>();
    for (int i = 0; i < rows.length; i++) {
      Pick pick = selection.picks().get(i);
      if (!labels.get(i).id().equals(pick.id())) {
        throw new InputException(
            "The oracle was asked for " + pick.id() + " and answered " + labels.get(i).id());
      }
      OptionalDouble entropy =
          seen == null
              ? OptionalDouble.empty()
              : OptionalDouble.of(Uncertainty.ENTROPY.of(seen.row(i)));
      answers.add(new Queried(labels.get(i), pick.utility(), entropy));
    }
    return answers;
  }
}
