package org.medal.studio.api;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import com.google.gson.JsonSerializationContext;
import com.google.gson.JsonSerializer;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.medal.core.data.Names;

/** Writes records as JSON: empty optionals left out, enums and instants as people write them. */
final class Json {
  private static final Gson GSON =
      new GsonBuilder()
          .disableHtmlEscaping()
          .registerTypeHierarchyAdapter(Enum.class, serializer((Enum<?> e) -> Names.of(e)))
          .registerTypeAdapter(Instant.class, serializer(Instant::toString))
          .registerTypeAdapter(
              OptionalInt.class, numbers((OptionalInt o) -> o.isPresent() ? o.getAsInt() : null))
          .registerTypeAdapter(
              OptionalLong.class, numbers((OptionalLong o) -> o.isPresent() ? o.getAsLong() : null))
          .registerTypeAdapter(
              OptionalDouble.class,
              numbers((OptionalDouble o) -> o.isPresent() ? o.getAsDouble() : null))
          .registerTypeHierarchyAdapter(Optional.class, (JsonSerializer<Optional<?>>) Json::content)
          .create();

  private Json() {}

  /** The words of a value that becomes text. */
  private interface Words<T> {
    String of(T value);
  }

  /** The number of a value, if it has one. */
  private interface Digits<T> {
    @Nullable Number of(T value);
  }

  private static <T> JsonSerializer<T> serializer(Words<T> words) {
    return (value, type, context) -> new JsonPrimitive(words.of(value));
  }

  private static <T> JsonSerializer<T> numbers(Digits<T> digits) {
    return (value, type, context) -> context.serialize(digits.of(value));
  }

  private static JsonElement content(
      Optional<?> value, java.lang.reflect.Type type, JsonSerializationContext context) {
    return context.serialize(value.orElse(null));
  }

  static String write(Object value) {
    return GSON.toJson(value);
  }

  /** {@code {"error": sentence}}. */
  static String error(String sentence) {
    JsonObject object = new JsonObject();
    object.addProperty("error", sentence);
    return GSON.toJson(object);
  }
}
