package org.medal.bench.studio;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.commons.csv.CSVRecord;
import org.medal.bench.studio.ScriptedReader.Acknowledged;
import org.medal.bench.studio.ScriptedReader.Shown;
import org.medal.core.data.UsageException;

/**
 * Readers at work at the same time in a running studio: how long they wait, whether an image is
 * served to two of them, and whether every acknowledged answer is in the export.
 */
public final class StudioLoad {
  private final URI base;
  private final Setting setting;
  private final ScriptedReader chief;
  private final List<String> classes;
  private final Latencies latencies = new Latencies();
  private final Map<Long, String> servedTo = new ConcurrentHashMap<>();
  private final Queue<String> problems = new ConcurrentLinkedQueue<>();
  private final Queue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();

  /**
   * What readers do.
   *
   * @param readers how many; one without a password stands for whoever sits at this machine
   * @param seconds for how long
   * @param thinkMillis how long each looks at an image
   * @param owner who opens the readers' accounts, if there is a login
   */
  public record Setting(
      int readers, int seconds, int thinkMillis, Optional<String> owner, String password) {}

  private StudioLoad(URI base, Setting setting) throws IOException {
    this.base = base;
    this.setting = setting;
    this.chief = chief();
    this.classes =
        chief
            .get("/api/session")
            .getAsJsonObject("project")
            .getAsJsonArray("classes")
            .asList()
            .stream()
            .map(JsonElement::getAsString)
            .toList();
  }

  /** Reads {@code URL [READERS [SECONDS [THINK-MILLIS [OWNER PASSWORD]]]]}. */
  public static void main(String[] args, PrintStream out) throws IOException {
    if (args.length < 1 || args.length > 6 || args.length == 5) {
      throw new UsageException("Give URL [READERS [SECONDS [THINK-MILLIS [OWNER PASSWORD]]]]");
    }
    Setting setting =
        new Setting(
            args.length > 1 ? Integer.parseInt(args[1]) : 1,
            args.length > 2 ? Integer.parseInt(args[2]) : 60,
            args.length > 3 ? Integer.parseInt(args[3]) : 0,
            args.length > 5 ? Optional.of(args[4]) : Optional.empty(),
            args.length > 5 ? args[5] : "");
    run(URI.create(args[0]), setting).forEach(out::println);
  }

  /** What was seen, a line each; the last says whether anything was wrong. */
  public static List<String> run(URI base, Setting setting) throws IOException {
    return new StudioLoad(base, setting).run();
  }

  private List<String> run() throws IOException {
    List<ScriptedReader> readers = readers();
    List<Thread> threads = new ArrayList<>();
    long end = System.nanoTime() + setting.seconds() * 1_000_000_000L;
    for (int i = 0; i < readers.size(); i++) {
      String name = "reader " + (i + 1);
      ScriptedReader reader = readers.get(i);
      Thread thread = new Thread(() -> work(name, reader, end), name);
      thread.start();
      threads.add(thread);
    }
    for (Thread thread : threads) {
      join(thread);
    }
    compareWithExport();
    List<String> lines = new ArrayList<>(latencies.lines());
    problems.stream().limit(20).forEach(lines::add);
    lines.add(acknowledged.size() + " answers acknowledged, " + problems.size() + " problems");
    return lines;
  }

  private ScriptedReader chief() throws IOException {
    return setting.owner().isEmpty()
        ? ScriptedReader.local(base)
        : ScriptedReader.login(base, setting.owner().get(), setting.password());
  }

  private List<ScriptedReader> readers() throws IOException {
    if (setting.owner().isEmpty()) {
      return List.of(chief);
    }
    List<ScriptedReader> readers = new ArrayList<>();
    String run = Long.toString(System.currentTimeMillis(), 36);
    for (int i = 1; i <= setting.readers(); i++) {
      JsonObject account = new JsonObject();
      account.addProperty("name", "load-" + run + "-" + i);
      account.addProperty("role", "reader");
      account.addProperty("password", setting.password());
      chief.change("/api/readers", account);
      readers.add(ScriptedReader.login(base, "load-" + run + "-" + i, setting.password()));
    }
    return readers;
  }

  private void work(String name, ScriptedReader reader, long end) {
    try {
      Optional<Shown> shown = latencies.timed("next", reader::next);
      while (shown.isPresent() && System.nanoTime() < end) {
        Shown image = shown.get();
        serve(name, image);
        latencies.timed("screen", () -> reader.screen(image.image()));
        Thread.sleep(setting.thinkMillis());
        Acknowledged taken =
            latencies.timed(
                "answer", () -> reader.answer(image, label(image), setting.thinkMillis()));
        acknowledged.add(taken);
        // asked for once more, since a page that is opened asks for it as well
        shown = latencies.timed("next", reader::next);
      }
    } catch (IOException e) {
      problems.add(name + ": " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void serve(String name, Shown image) {
    String other = servedTo.putIfAbsent(image.image(), name);
    if (other != null) {
      problems.add("image " + image.image() + " was served to " + other + " and to " + name);
    }
  }

  private String label(Shown shown) {
    return classes.get((int) (shown.image() % classes.size()));
  }

  private void compareWithExport() throws IOException {
    Map<Long, String> exported = new HashMap<>();
    for (CSVRecord row : LabelledRows.of(chief.text("/api/export/labels.csv"))) {
      exported.merge(Long.parseLong(row.get("answer")), row.get("label"), (a, b) -> "twice");
    }
    for (Acknowledged answer : acknowledged) {
      if (!answer.label().equals(exported.get(answer.answer()))) {
        problems.add(
            "answer " + answer.answer() + " is exported as " + exported.get(answer.answer()));
      }
    }
  }

  private static void join(Thread thread) throws IOException {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("Interrupted", e);
    }
  }
}
