package org.medal.lab.record;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.medal.core.data.InputException;

/** Reads one of our own JSON files, which someone may have damaged or replaced. */
final class JsonFile {
  private JsonFile() {}

  /**
   * Reads a file whole.
   *
   * @param read takes out of the object what is needed
   * @throws InputException if the file is no such object; the message names it
   */
  static <T> T read(Path file, Function<JsonObject, T> read) throws IOException {
    String what = "";
    try {
      return read.apply(JsonParser.parseString(Files.readString(file)).getAsJsonObject());
    } catch (InputException e) {
      what = ": " + e.getMessage();
    } catch (JsonParseException
        | IllegalStateException
        | NullPointerException
        | ClassCastException
        | IllegalArgumentException
        | UnsupportedOperationException
        | java.nio.charset.CharacterCodingException e) {
      what = "";
    }
    throw new InputException(
        file + " is damaged or none of MedAL's files" + what + "; restore it, or run again");
  }

  static Map<String, String> strings(JsonObject object) {
    Map<String, String> map = new TreeMap<>();
    object.entrySet().forEach(entry -> map.put(entry.getKey(), entry.getValue().getAsString()));
    return map;
  }

  /** The strings of an array; none if it is not there. */
  static List<String> strings(JsonObject object, String name) {
    List<String> strings = new ArrayList<>();
    if (object.has(name)) {
      for (JsonElement element : object.getAsJsonArray(name)) {
        strings.add(element.getAsString());
      }
    }
    return strings;
  }

  /** A number; 0 if it is not there. */
  static int count(JsonObject object, String name) {
    return object.has(name) ? object.get(name).getAsInt() : 0;
  }

  /** A string; {@code otherwise} if it is not there. */
  static String string(JsonObject object, String name, String otherwise) {
    return object.has(name) ? object.get(name).getAsString() : otherwise;
  }
}
