package org.medal.studio.api;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The API's document, and what of an answer is not as it says. */
final class OpenApi {
  private final JsonObject document;

  OpenApi(JsonObject document) {
    this.document = document;
  }

  /** Methods and paths, "GET /healthz". */
  Set<String> operations() {
    Set<String> operations = new TreeSet<>();
    for (var path : document.getAsJsonObject("paths").entrySet()) {
      for (String method : path.getValue().getAsJsonObject().keySet()) {
        operations.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey());
      }
    }
    return operations;
  }

  JsonObject operation(String method, String path) {
    return document
        .getAsJsonObject("paths")
        .getAsJsonObject(path)
        .getAsJsonObject(method.toLowerCase(Locale.ROOT));
  }

  /** What in an answer is missing, not documented, or of another type. */
  List<String> faults(String method, String path, JsonElement answer) {
    JsonObject schema =
        operation(method, path)
            .getAsJsonObject("responses")
            .getAsJsonObject("200")
            .getAsJsonObject("content")
            .getAsJsonObject("application/json")
            .getAsJsonObject("schema");
    List<String> faults = new ArrayList<>();
    check(schema, answer, method + " " + path, faults);
    return faults;
  }

  private void check(JsonObject given, JsonElement value, String where, List<String> faults) {
    JsonObject schema = resolved(given);
    switch (schema.get("type").getAsString()) {
      case "object" -> object(schema, value, where, faults);
      case "array" -> array(schema, value, where, faults);
      case "string" -> text(schema, value, where, faults);
      case "boolean" ->
          require(value.isJsonPrimitive() && value.getAsJsonPrimitive().isBoolean(), where, faults);
      default ->
          require(value.isJsonPrimitive() && value.getAsJsonPrimitive().isNumber(), where, faults);
    }
  }

  private JsonObject resolved(JsonObject schema) {
    JsonElement reference = schema.get("$ref");
    if (reference == null) {
      return schema;
    }
    String name = reference.getAsString().replace("#/components/schemas/", "");
    return document.getAsJsonObject("components").getAsJsonObject("schemas").getAsJsonObject(name);
  }

  private void object(JsonObject schema, JsonElement value, String where, List<String> faults) {
    JsonObject known = schema.getAsJsonObject("properties");
    if (!value.isJsonObject() || known == null) {
      require(value.isJsonObject(), where, faults);
      return;
    }
    for (var field : value.getAsJsonObject().entrySet()) {
      JsonObject property = known.getAsJsonObject(field.getKey());
      String place = where + "." + field.getKey();
      if (property == null) {
        faults.add(place + " is not documented");
      } else {
        check(property, field.getValue(), place, faults);
      }
    }
    for (JsonElement name : orEmpty(schema.getAsJsonArray("required"))) {
      if (!value.getAsJsonObject().has(name.getAsString())) {
        faults.add(where + "." + name.getAsString() + " is missing");
      }
    }
  }

  private void array(JsonObject schema, JsonElement value, String where, List<String> faults) {
    require(value.isJsonArray(), where, faults);
    for (JsonElement item : value.getAsJsonArray()) {
      check(schema.getAsJsonObject("items"), item, where + "[]", faults);
    }
  }

  private static void text(
      JsonObject schema, JsonElement value, String where, List<String> faults) {
    JsonArray names = schema.getAsJsonArray("enum");
    boolean text = value.isJsonPrimitive() && value.getAsJsonPrimitive().isString();
    require(text && (names == null || names.contains(value)), where, faults);
  }

  private static JsonArray orEmpty(@Nullable JsonArray array) {
    return array == null ? new JsonArray() : array;
  }

  private static void require(boolean good, String where, List<String> faults) {
    if (!good) {
      faults.add(where + " is not of the documented kind");
    }
  }
}
