package org.medal.studio.store;

import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jdbi.v3.core.Handle;

/** A change in the making: its events are appended and applied one after the other. */
final class Transaction {
  private final Handle handle;
  private final Instant now;
  private final List<Event> events = new ArrayList<>();
  private long seq;

  Transaction(Handle handle, Instant now) {
    this.handle = handle;
    this.now = now.truncatedTo(java.time.temporal.ChronoUnit.MILLIS);
    this.seq = EventRows.last(handle);
  }

  Handle handle() {
    return handle;
  }

  Instant now() {
    return now;
  }

  /** What has been appended so far. */
  List<Event> events() {
    return List.copyOf(events);
  }

  /** Appends an event to the journal and applies it to the tables. */
  Event append(EventKind kind, OptionalLong reader, OptionalLong image, JsonObject data) {
    Event event = new Event(++seq, now, reader, kind, image, data);
    EventRows.insert(handle, event);
    Projector.apply(handle, event);
    events.add(event);
    return event;
  }
}
