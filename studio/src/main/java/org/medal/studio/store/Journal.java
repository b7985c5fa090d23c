package org.medal.studio.store;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.OptionalLong;

/** Everything that has happened, in order. */
public final class Journal {
  Journal() {}

  /** Up to {@code limit} events after place {@code seq}, ascending. */
  public List<Event> after(long seq, int limit) {
    throw new UnsupportedOperationException();
  }

  /** Up to {@code limit} events before place {@code seq}, latest first. */
  public List<Event> before(long seq, int limit) {
    throw new UnsupportedOperationException();
  }

  /** The number of events. */
  public long size() {
    throw new UnsupportedOperationException();
  }

  /** Notes what changes nothing but belongs in the audit trail. */
  public void note(String what, JsonObject data, OptionalLong reader) {
    throw new UnsupportedOperationException();
  }

  /** Empties all tables and fills them from the journal again. */
  public void rebuild() {
    throw new UnsupportedOperationException();
  }
}
