package org.medal.studio.store;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import org.medal.studio.project.Answer;
import org.medal.studio.project.AnswerKind;
import org.medal.studio.project.Assignment;

/**
 * A process that reads images until it is killed. It prints the number of each answer once the
 * store has taken it, and of each answer once it has been taken back.
 */
final class ChildReader {
  private static final int UNDO_EVERY = 7;

  private ChildReader() {}

  public static void main(String[] arguments) {
    String address = arguments[0];
    try (Store store =
        address.startsWith("postgresql:")
            ? Store.postgres(address)
            : Store.sqlite(Path.of(address))) {
      long reader = store.readers().named("Ann").orElseThrow().id();
      for (int i = 1; ; i++) {
        Optional<Assignment> next = store.readings().next(reader);
        if (next.isEmpty()) {
          return;
        }
        System.out.println("answered " + answer(store, next.get(), i));
        if (i % UNDO_EVERY == 0) {
          long last = store.readings().latest(reader, 1).get(0).id();
          store.readings().undo(reader, OptionalLong.of(last));
          System.out.println("undone " + last);
        }
      }
    }
  }

  private static long answer(Store store, Assignment assignment, int i) {
    String label = i % 3 == 0 ? "dr" : "normal";
    Answer answer =
        new Answer(assignment.id(), AnswerKind.LABEL, Optional.of(label), 1000 + i, false);
    return store.readings().answer(assignment.reader(), answer).id();
  }
}
