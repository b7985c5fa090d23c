package org.medal.deep.weights;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a header from an untrusted file. Whatever is wrong becomes a {@link FormatException} whose
 * message is the end of a sentence; nothing is allocated by what the header claims.
 */
final class SafetensorsHeader {
  private static final int MAX_DIMENSIONS = 8;
  private static final int MAX_DEPTH = 3;

  private final Map<String, TensorEntry> entries = new LinkedHashMap<>();
  private final Map<String, String> metadata = new LinkedHashMap<>();

  /** The file is not what it should be. */
  static final class FormatException extends Exception {
    private static final long serialVersionUID = 1L;

    FormatException(String message) {
      super(message);
    }
  }

  /**
   * Reads a header.
   *
   * @param json the header's text
   * @param dataLength bytes that follow it
   */
  static SafetensorsHeader parse(String json, long dataLength) throws FormatException {
    SafetensorsHeader header = new SafetensorsHeader();
    try {
      checkDepth(json);
      JsonReader reader = new JsonReader(new StringReader(json));
      reader.setStrictness(Strictness.STRICT);
      JsonObject root = JsonParser.parseReader(reader).getAsJsonObject();
      if (reader.peek() != JsonToken.END_DOCUMENT) {
        throw new IOException("more than one value");
      }
      for (Map.Entry<String, JsonElement> field : root.entrySet()) {
        header.add(field.getKey(), field.getValue().getAsJsonObject(), dataLength);
      }
    } catch (RuntimeException | IOException e) {
      throw new FormatException("its header is not a safetensors header");
    }
    header.checkOverlap();
    return header;
  }

  private static void checkDepth(String json) throws IOException {
    int depth = 0;
    boolean quoted = false;
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (quoted && c == '\\') {
        i++;
      } else if (c == '"') {
        quoted = !quoted;
      } else if (!quoted && (c == '{' || c == '[') && ++depth > MAX_DEPTH) {
        throw new IOException("too deep");
      } else if (!quoted && (c == '}' || c == ']')) {
        depth--;
      }
    }
  }

  private void add(String name, JsonObject fields, long dataLength) throws FormatException {
    if (name.equals("__metadata__")) {
      fields.entrySet().forEach(e -> metadata.put(e.getKey(), e.getValue().getAsString()));
      return;
    }
    TensorType type = TensorType.named(fields.get("dtype").getAsString());
    if (type == null) {
      throw new FormatException(
          "tensor " + name + " has the unknown type " + fields.get("dtype").getAsString());
    }
    JsonArray offsets = fields.getAsJsonArray("data_offsets");
    long begin = offsets.get(0).getAsLong();
    long end = offsets.get(1).getAsLong();
    if (offsets.size() != 2 || begin < 0 || end < begin || end > dataLength) {
      throw new FormatException(
          "tensor " + name + " lies outside of the file, which may be cut off");
    }
    long[] shape = shape(name, fields.getAsJsonArray("shape"));
    TensorEntry entry = new TensorEntry(name, type, shape, begin, end);
    if (bytes(entry) != end - begin || end - begin > Integer.MAX_VALUE) {
      throw new FormatException("tensor " + name + " has a length that contradicts its shape");
    }
    entries.put(name, entry);
  }

  private static long[] shape(String name, JsonArray lengths) throws FormatException {
    if (lengths.size() > MAX_DIMENSIONS) {
      throw new FormatException("tensor " + name + " has " + lengths.size() + " dimensions");
    }
    long[] shape = new long[lengths.size()];
    for (int i = 0; i < shape.length; i++) {
      shape[i] = lengths.get(i).getAsLong();
      if (shape[i] < 0) {
        throw new FormatException("tensor " + name + " has a negative length");
      }
    }
    return shape;
  }

  private static long bytes(TensorEntry entry) {
    long bytes = entry.type().bytes();
    for (long length : entry.shape()) {
      bytes = Math.multiplyExact(bytes, length);
    }
    return bytes;
  }

  private void checkOverlap() throws FormatException {
    List<TensorEntry> sorted = new ArrayList<>(entries.values());
    sorted.sort(Comparator.comparingLong(TensorEntry::begin).thenComparingLong(TensorEntry::end));
    long free = 0;
    for (TensorEntry entry : sorted) {
      if (entry.begin() < free) {
        throw new FormatException("tensor " + entry.name() + " overlaps another one");
      }
      free = entry.end();
    }
  }

  Map<String, TensorEntry> entries() {
    return entries;
  }

  Map<String, String> metadata() {
    return metadata;
  }
}
