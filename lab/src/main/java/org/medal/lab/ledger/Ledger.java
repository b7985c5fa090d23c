package org.medal.lab.ledger;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.medal.core.data.ClassSet;
import org.medal.core.data.InputException;
import org.medal.core.loop.History;
import org.medal.core.loop.Query;
import org.medal.core.loop.RoundResult;

/**
 * The append-only record of a run: one JSON object a line, forced to disk before the loop goes on.
 * A line torn by a crash is the last one and is dropped; everything before it counts.
 */
public final class Ledger {
  private final Path file;
  private final LedgerLine format;
  private final List<Query> queries = new ArrayList<>();
  private final List<RoundResult> results = new ArrayList<>();

  private Ledger(Path file, ClassSet classes) {
    this.file = file;
    this.format = new LedgerLine(classes);
  }

  /**
   * Opens a ledger, new or with what an interrupted run left.
   *
   * @throws InputException if a line other than a torn last one cannot be read
   */
  public static Ledger open(Path file, ClassSet classes) throws IOException {
    Ledger ledger = new Ledger(file, classes);
    if (Files.exists(file)) {
      ledger.read();
    }
    return ledger;
  }

  /** What has been recorded so far. */
  public History history() {
    return new History(queries, results);
  }

  public void append(Query query) throws IOException {
    append(format.of(query));
    queries.add(query);
  }

  public void append(RoundResult result) throws IOException {
    append(format.of(result));
    results.add(result);
  }

  private void append(JsonObject line) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8));
    try (FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
  }

  private void read() throws IOException {
    String text = Files.readString(file, StandardCharsets.UTF_8);
    int whole = text.lastIndexOf('\n') + 1;
    if (whole < text.length()) {
      cutTornLine(text.substring(0, whole));
    }
    int number = 0;
    for (String line : text.substring(0, whole).lines().toList()) {
      number++;
      try {
        JsonObject event = JsonParser.parseString(line).getAsJsonObject();
        if (LedgerLine.isQuery(event)) {
          queries.add(format.query(event));
        } else {
          results.add(format.result(event));
        }
      } catch (JsonParseException | IllegalStateException | NullPointerException e) {
        throw new InputException(
            file + ", line " + number + " is damaged; restore the file or start in another folder",
            e);
      }
    }
  }

  private void cutTornLine(String whole) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate(whole.getBytes(StandardCharsets.UTF_8).length);
      channel.force(true);
    }
  }
}
