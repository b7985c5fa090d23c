package org.medal.studio.store;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.OptionalLong;

/** Everything that has happened, in order. Hashes of passwords are left out of what it tells. */
public final class Journal {
  private final Transactions transactions;

  Journal(Transactions transactions) {
    this.transactions = transactions;
  }

  /** Up to {@code limit} events after place {@code seq}, ascending. */
  public List<Event> after(long seq, int limit) {
    return open(transactions.read(handle -> EventRows.after(handle, seq, limit)));
  }

  /** Up to {@code limit} events before place {@code seq}, latest first. */
  public List<Event> before(long seq, int limit) {
    return open(transactions.read(handle -> EventRows.before(handle, seq, limit)));
  }

  private static List<Event> open(List<Event> events) {
    return events.stream().map(Event::withoutSecrets).toList();
  }

  /** The number of events. */
  public long size() {
    return transactions.read(EventRows::last);
  }

  /** Notes what changes nothing but belongs in the audit trail. */
  public void note(String what, JsonObject data, OptionalLong reader) {
    JsonObject noted = new Facts().with("what", what).with("data", data.deepCopy()).json();
    transactions.write(
        change -> change.append(EventKind.NOTED, reader, OptionalLong.empty(), noted));
  }

  /** Empties all tables and fills them from the journal again. */
  public void rebuild() {
    transactions.write(
        change -> {
          Projector.rebuild(change.handle());
          return change;
        });
  }
}
