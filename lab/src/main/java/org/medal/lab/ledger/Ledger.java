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
      byte[] bytes = Files.readAllBytes(file);
      int whole = wholeLines(bytes);
      if (whole < bytes.length) {
        ledger.cutTornLine(whole);
      }
      ledger.read(bytes, whole);
    }
    return ledger;
  }

  /**
   * What a ledger says, which stays as it is: the run may be going on. Nothing if it is not there.
   *
   * @throws InputException if a line other than a torn last one cannot be read
   */
  public static History read(Path file, ClassSet classes) throws IOException {
    Ledger ledger = new Ledger(file, classes);
    if (Files.exists(file)) {
      byte[] bytes = Files.readAllBytes(file);
      ledger.read(bytes, wholeLines(bytes));
    }
    return ledger.history();
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

  private void read(byte[] bytes, int whole) {
    String text = new String(bytes, 0, whole, StandardCharsets.UTF_8);
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      try {
        JsonObject event = JsonParser.parseString(line).getAsJsonObject();
        if (LedgerLine.isQuery(event)) {
          queries.add(format.query(event));
        } else {
          results.add(format.result(event));
        }
      } catch (InputException e) {
        throw new InputException(file + ", line " + number + ": " + e.getMessage(), e);
      } catch (JsonParseException
          | IllegalStateException
          | IllegalArgumentException
          | UnsupportedOperationException
          | ArithmeticException
          | ClassCastException
          | NullPointerException e) {
        throw new InputException(
            file + ", line " + number + " is damaged; restore the file or start in another folder",
            e);
      }
    }
  }

  /** Whether a ledger has recorded anything; false if it is not there. */
  public static boolean holdsLine(Path file) throws IOException {
    return Files.exists(file) && wholeLines(Files.readAllBytes(file)) > 0;
  }

  /** How many bytes belong to whole lines; a line may be torn in the middle of a letter. */
  private static int wholeLines(byte[] bytes) {
    int end = bytes.length;
    while (end > 0 && bytes[end - 1] != '\n') {
      end--;
    }
    return end;
  }

  private void cutTornLine(int whole) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate(whole);
      channel.force(true);
    }
  }
}
