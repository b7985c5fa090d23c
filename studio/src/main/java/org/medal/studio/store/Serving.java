package org.medal.studio.store;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;
import org.medal.studio.project.Answer;
import org.medal.studio.project.Answered;
import org.medal.studio.project.Assignment;

/** Gives readers their images. */
final class Serving {
  private final Transactions transactions;
  private final Leases leases;

  Serving(Transactions transactions) {
    this.transactions = transactions;
    this.leases = new Leases(transactions.clock());
  }

  Optional<Assignment> next(long reader) {
    Optional<Assignment> open =
        transactions
            .read(handle -> AssignmentRows.open(handle, reader))
            .or(() -> transactions.write(change -> give(change, reader)));
    open.ifPresent(assignment -> leases.touch(assignment.id()));
    return open;
  }

  /** An answer and what comes after it, on disk together. */
  Readings.Step answer(long reader, Answer answer) {
    Readings.Step step =
        transactions.write(
            change -> {
              Answered answered = Answering.answer(change, reader, answer);
              return new Readings.Step(answered, give(change, reader));
            });
    step.next().ifPresent(assignment -> leases.touch(assignment.id()));
    return step;
  }

  /** Looks again for what the reader has before it: nobody else writes now. */
  private Optional<Assignment> give(Transaction change, long reader) {
    Handle handle = change.handle();
    return AssignmentRows.open(handle, reader).or(() -> giveNew(change, reader));
  }

  private Optional<Assignment> giveNew(Transaction change, long reader) {
    Handle handle = change.handle();
    Asking asking = Asking.of(handle, reader);
    leases.release(change, asking);
    return Sources.first(handle, asking).map(candidate -> give(change, reader, candidate));
  }

  private static Assignment give(Transaction change, long reader, Candidate candidate) {
    long id = AssignmentRows.next(change.handle());
    JsonObject data =
        new Facts()
            .with("assignment", id)
            .with("purpose", candidate.purpose())
            .with("sequence", AccountRows.served(change.handle(), reader))
            .with("round", candidate.round())
            .with("by", candidate.by())
            .with("repeats", candidate.repeats())
            .json();
    candidate.entry().ifPresent(entry -> data.add("entry", JsonParser.parseString(entry)));
    change.append(
        EventKind.SERVED, OptionalLong.of(reader), OptionalLong.of(candidate.image()), data);
    return AssignmentRows.get(change.handle(), reader, id);
  }

  List<Long> upcoming(long reader, int count) {
    return transactions.read(
        handle ->
            Sources.find(handle, Asking.of(handle, reader), count).stream()
                .map(Candidate::image)
                .distinct()
                .toList());
  }

  void touch(long reader, long assignment) {
    leases.touch(transactions.read(handle -> AssignmentRows.get(handle, reader, assignment)).id());
  }
}
