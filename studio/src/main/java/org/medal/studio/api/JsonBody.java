package org.medal.studio.api;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import com.google.gson.Strictness;
import com.google.gson.TypeAdapter;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Predicate;
import org.medal.core.data.Names;
import org.medal.core.data.UsageException;

/** The fields of a request, read one by one; what is not as it should be is answered with 400. */
final class JsonBody {
  private static final TypeAdapter<JsonElement> TREE =
      new com.google.gson.Gson().getAdapter(JsonElement.class);

  private final JsonObject object;

  JsonBody(JsonObject object) {
    this.object = object;
  }

  /** Reads a text, which must hold one JSON object and nothing else. */
  static JsonBody parse(String text) {
    try (JsonReader reader = new JsonReader(new StringReader(text))) {
      reader.setStrictness(Strictness.STRICT);
      JsonElement element = TREE.read(reader);
      if (reader.peek() == JsonToken.END_DOCUMENT && element.isJsonObject()) {
        return new JsonBody(element.getAsJsonObject());
      }
    } catch (IOException | JsonParseException | IllegalStateException malformed) {
      throw Refusal.badRequest("The request is not well-formed JSON.");
    }
    throw Refusal.badRequest("The request must be one JSON object.");
  }

  boolean has(String name) {
    return object.has(name) && !object.get(name).isJsonNull();
  }

  String text(String name, int longest) {
    String value = primitive(name, JsonPrimitive::isString, "a text").getAsString();
    if (value.length() > longest) {
      throw Refusal.badRequest("'" + name + "' is longer than " + longest + " characters.");
    }
    return value;
  }

  Optional<String> optionalText(String name, int longest) {
    return has(name) ? Optional.of(text(name, longest)) : Optional.empty();
  }

  boolean flag(String name) {
    return primitive(name, JsonPrimitive::isBoolean, "true or false").getAsBoolean();
  }

  /** The number of something: an image, an assignment, an answer. */
  long id(String name) {
    return integer(name, 1, Long.MAX_VALUE);
  }

  long integer(String name, long low, long high) {
    try {
      long value = number(name).longValueExact();
      if (value >= low && value <= high) {
        return value;
      }
    } catch (ArithmeticException notWhole) {
      // answered below
    }
    throw Refusal.badRequest(
        "'" + name + "' must be a whole number from " + low + " to " + high + ".");
  }

  double share(String name) {
    double value = number(name).doubleValue();
    if (value >= 0 && value <= 1) {
      return value;
    }
    throw Refusal.badRequest("'" + name + "' must lie between 0 and 1.");
  }

  <E extends Enum<E>> E name(Class<E> type, String name) {
    try {
      return Names.parse(type, name, text(name, 40));
    } catch (UsageException unknown) {
      throw Refusal.badRequest("'" + name + "' must be one of " + Names.all(type) + ".");
    }
  }

  JsonBody inner(String name) {
    if (has(name) && object.get(name).isJsonObject()) {
      return new JsonBody(object.getAsJsonObject(name));
    }
    throw Refusal.badRequest("'" + name + "' must be given as an object.");
  }

  private BigDecimal number(String name) {
    String digits = primitive(name, JsonPrimitive::isNumber, "a number").getAsString();
    // 1e999999999 is a short text and a very long number
    if (digits.length() <= 25 && digits.matches("-?[0-9]+(\\.[0-9]+)?([eE][-+]?[0-9]{1,2})?")) {
      return new BigDecimal(digits);
    }
    throw Refusal.badRequest("'" + name + "' is no number that can be used.");
  }

  private JsonPrimitive primitive(String name, Predicate<JsonPrimitive> good, String what) {
    if (has(name) && object.get(name) instanceof JsonPrimitive value && good.test(value)) {
      return value;
    }
    throw Refusal.badRequest("'" + name + "' must be given as " + what + ".");
  }
}
