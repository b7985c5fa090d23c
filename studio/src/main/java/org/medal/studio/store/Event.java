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
 */
public record Event(
    long seq,
    Instant at,
    OptionalLong reader,
    EventKind kind,
    OptionalLong image,
    JsonObject data) {}
