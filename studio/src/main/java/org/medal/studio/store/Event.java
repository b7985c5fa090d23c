package org.medal.studio.store;

import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.OptionalLong;

/**
 * A line of the journal.
 *
 * @param seq its place, from 1, without gaps
 * @param reader who did it; empty for the program itself
 * @param image the image it is about, if it is about one
 * @param data what else there is to know; hashes of passwords are in the journal but never shown
 */
public record Event(
    long seq,
    Instant at,
    OptionalLong reader,
    EventKind kind,
    OptionalLong image,
    JsonObject data) {
  /** The field of a password's hash. */
  static final String SECRET = "passwordHash";

  /** The event as anybody may see it. */
  Event withoutSecrets() {
    if (!data.has(SECRET)) {
      return this;
    }
    JsonObject open = data.deepCopy();
    open.remove(SECRET);
    open.addProperty("password", "set");
    return new Event(seq, at, reader, kind, image, open);
  }
}
