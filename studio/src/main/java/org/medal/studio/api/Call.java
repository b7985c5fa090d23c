package org.medal.studio.api;

import io.javalin.http.Context;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.medal.studio.project.Reader;
import org.medal.studio.store.Sessions;
import org.medal.studio.store.Sessions.Session;

/** A request and its answer. */
final class Call {
  /** What a JSON request may be long, in bytes. */
  static final int JSON_BYTES = 16 << 10;

  private final Context context;
  private final Sessions sessions;

  Call(Context context, Sessions sessions) {
    this.context = context;
    this.sessions = sessions;
  }

  Context context() {
    return context;
  }

  /** The session of the request's cookie, as it is now. */
  Optional<Session> session() {
    return SessionCookie.token(context).flatMap(sessions::find);
  }

  /** Who calls; of a route that is not public, the guard has found out. */
  Reader reader() {
    Reader reader = context.attribute(Guard.READER);
    return Optional.ofNullable(reader).orElseThrow(Refusal::notLoggedIn);
  }

  OptionalLong by() {
    return OptionalLong.of(reader().id());
  }

  /** A number in the path; what is none leads nowhere. */
  long id(String name) {
    return number(context.pathParam(name))
        .orElseThrow(() -> Refusal.notFound("There is nothing here."));
  }

  /** A place in the path, from 0. */
  int place(String name) {
    String text = context.pathParam(name);
    if (text.matches("[0-9]{1,6}")) {
      return Integer.parseInt(text);
    }
    throw Refusal.notFound("There is nothing here.");
  }

  private static Optional<Long> number(String text) {
    return text.matches("[1-9][0-9]{0,17}") ? Optional.of(Long.parseLong(text)) : Optional.empty();
  }

  /** A number in the query string. */
  long query(String name, long otherwise, long low, long high) {
    String text = context.queryParam(name);
    if (text == null) {
      return otherwise;
    }
    if (text.matches("[0-9]{1,18}")) {
      long value = Long.parseLong(text);
      if (value >= low && value <= high) {
        return value;
      }
    }
    throw Refusal.badRequest(
        "'" + name + "' must be a whole number from " + low + " to " + high + ".");
  }

  /** The request's object; nothing at all counts as an empty one. */
  JsonBody body() throws IOException {
    String text = utf8(bytes(JSON_BYTES));
    if (text.isEmpty()) {
      return JsonBody.parse("{}");
    }
    requireType("application/json");
    return JsonBody.parse(text);
  }

  /** A request that is a text of another type. */
  String text(String type, int most) throws IOException {
    requireType(type);
    return utf8(bytes(most));
  }

  private void requireType(String type) {
    String given = String.valueOf(context.contentType()).toLowerCase(Locale.ROOT);
    if (!given.equals(type) && !given.startsWith(type + ";")) {
      throw Refusal.wrongType(type);
    }
  }

  private byte[] bytes(int most) throws IOException {
    // a length that is told may be refused before a byte is read; one that is not must be counted
    if (context.req().getContentLengthLong() > most) {
      throw Refusal.tooLarge(most);
    }
    byte[] bytes = context.req().getInputStream().readNBytes(most + 1);
    if (bytes.length > most) {
      throw Refusal.tooLarge(most);
    }
    return bytes;
  }

  private static String utf8(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw Refusal.badRequest("The request is not UTF-8.");
    }
  }

  void json(Object value) {
    send("application/json", Json.write(value).getBytes(StandardCharsets.UTF_8));
  }

  void send(String type, byte[] bytes) {
    context.contentType(type).result(bytes);
  }

  void noContent() {
    context.status(204);
  }
}
