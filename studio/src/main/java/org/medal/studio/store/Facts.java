package org.medal.studio.store;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Writes an event's data and reads it back; what is empty is left out. */
final class Facts {
  private final JsonObject json = new JsonObject();

  JsonObject json() {
    return json;
  }

  Facts with(String name, Number value) {
    json.addProperty(name, value);
    return this;
  }

  Facts with(String name, String value) {
    json.addProperty(name, value);
    return this;
  }

  Facts with(String name, boolean value) {
    json.addProperty(name, value);
    return this;
  }

  Facts with(String name, Enum<?> value) {
    return with(name, value.name());
  }

  Facts with(String name, JsonElement value) {
    json.add(name, value);
    return this;
  }

  Facts with(String name, Optional<String> value) {
    value.ifPresent(present -> with(name, present));
    return this;
  }

  Facts with(String name, OptionalInt value) {
    value.ifPresent(present -> with(name, present));
    return this;
  }

  Facts with(String name, OptionalLong value) {
    value.ifPresent(present -> with(name, present));
    return this;
  }

  Facts with(String name, OptionalDouble value) {
    value.ifPresent(present -> with(name, present));
    return this;
  }

  static long number(JsonObject json, String name) {
    return json.get(name).getAsLong();
  }

  static int small(JsonObject json, String name) {
    return json.get(name).getAsInt();
  }

  static double real(JsonObject json, String name) {
    return json.get(name).getAsDouble();
  }

  static String text(JsonObject json, String name) {
    return json.get(name).getAsString();
  }

  static boolean flag(JsonObject json, String name) {
    return json.get(name).getAsBoolean();
  }

  static <E extends Enum<E>> E constant(JsonObject json, String name, Class<E> type) {
    return Enum.valueOf(type, text(json, name));
  }

  static Optional<String> textIfAny(JsonObject json, String name) {
    return json.has(name) ? Optional.of(text(json, name)) : Optional.empty();
  }

  static OptionalInt smallIfAny(JsonObject json, String name) {
    return json.has(name) ? OptionalInt.of(small(json, name)) : OptionalInt.empty();
  }

  static OptionalLong numberIfAny(JsonObject json, String name) {
    return json.has(name) ? OptionalLong.of(number(json, name)) : OptionalLong.empty();
  }

  static OptionalDouble realIfAny(JsonObject json, String name) {
    return json.has(name) ? OptionalDouble.of(real(json, name)) : OptionalDouble.empty();
  }
}
