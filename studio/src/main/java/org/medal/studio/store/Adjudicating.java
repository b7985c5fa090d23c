package org.medal.studio.store;

import com.google.gson.JsonObject;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.medal.core.data.InputException;
import org.medal.studio.project.AnswerKind;

/** Takes adjudicators' verdicts. */
final class Adjudicating {
  private final Transactions transactions;

  Adjudicating(Transactions transactions) {
    this.transactions = transactions;
  }

  void adjudicate(long image, AnswerKind kind, Optional<String> label, long adjudicator) {
    if (kind == AnswerKind.SKIP || (kind == AnswerKind.LABEL) != label.isPresent()) {
      throw new InputException("A verdict is a class, or that the image cannot be judged");
    }
    JsonObject data = new Facts().with("kind", kind).with("label", label).json();
    transactions.write(
        change -> {
          check(change.handle(), image, label, adjudicator);
          return change.append(
              EventKind.ADJUDICATED, OptionalLong.of(adjudicator), OptionalLong.of(image), data);
        });
  }

  private static void check(Handle handle, long image, Optional<String> label, long adjudicator) {
    AccountRows.active(handle, adjudicator);
    label.ifPresent(SettingsProjection.get(handle).classSet()::label);
    if (ImageRows.get(handle, image).readings() == 0) {
      throw new InputException("Nobody has read image " + image + " yet; label it first");
    }
  }
}
