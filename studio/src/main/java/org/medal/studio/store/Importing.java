package org.medal.studio.store;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.medal.core.data.ClassSet;
import org.medal.core.data.InputException;

/** Takes labels made elsewhere. */
final class Importing {
  private final Transactions transactions;

  Importing(Transactions transactions) {
    this.transactions = transactions;
  }

  private record Label(long image, String label) {}

  int importLabels(Map<String, String> labels, boolean heldOut, long reader) {
    return transactions.write(
        change -> {
          AccountRows.get(change.handle(), reader);
          List<Label> known = check(change.handle(), labels);
          if (heldOut) {
            List<Long> images = known.stream().map(Label::image).toList();
            HoldOuts.append(change, images, OptionalLong.of(reader));
          }
          return Chunks.of(known).stream()
              .mapToInt(chunk -> take(change, chunk, heldOut, reader))
              .sum();
        });
  }

  private static List<Label> check(Handle handle, Map<String, String> labels) {
    ClassSet classes = SettingsProjection.get(handle).classSet();
    labels.values().forEach(classes::label);
    Map<String, Long> ids = ids(handle, labels.keySet());
    return labels.entrySet().stream()
        .map(label -> new Label(id(ids, label.getKey()), label.getValue()))
        .toList();
  }

  private static long id(Map<String, Long> ids, String path) {
    Long id = ids.get(path);
    if (id == null) {
      throw new InputException(
          "There is no image '" + path + "' in the project; paths are relative to its folder");
    }
    return id;
  }

  private static Map<String, Long> ids(Handle handle, Set<String> paths) {
    Map<String, Long> ids = new HashMap<>();
    for (List<String> chunk : Chunks.of(List.copyOf(paths))) {
      handle
          .createQuery("SELECT id, path FROM image WHERE path IN (<paths>)")
          .bindList("paths", chunk)
          .map((row, context) -> Map.entry(row.getString("path"), row.getLong("id")))
          .forEach(entry -> ids.put(entry.getKey(), entry.getValue()));
    }
    return ids;
  }

  /** One event of those that this reader has not read. */
  private static int take(Transaction change, List<Label> labels, boolean heldOut, long reader) {
    Handle handle = change.handle();
    Set<Long> read = AnswerRows.read(handle, reader, labels.stream().map(Label::image).toList());
    JsonArray fresh = new JsonArray();
    labels.stream()
        .filter(label -> !read.contains(label.image()))
        .forEach(label -> fresh.add(row(label)));
    if (!fresh.isEmpty()) {
      JsonObject data =
          new Facts()
              .with("heldOut", heldOut)
              .with("firstAssignment", AssignmentRows.next(handle))
              .with("firstAnswer", AnswerRows.next(handle))
              .with("sequence", AccountRows.served(handle, reader))
              .with("labels", fresh)
              .json();
      change.append(EventKind.IMPORTED, OptionalLong.of(reader), OptionalLong.empty(), data);
    }
    return fresh.size();
  }

  private static JsonArray row(Label label) {
    JsonArray row = new JsonArray();
    row.add(label.image());
    row.add(label.label());
    return row;
  }
}
