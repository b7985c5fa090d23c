package org.medal.bench.studio;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.Timer;
import java.util.TimerTask;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medal.bench.studio.ScriptedReader.Acknowledged;
import org.medal.bench.studio.ScriptedReader.Shown;
import org.medal.datasets.fundus.FundusFolder;
import org.medal.datasets.fundus.FundusOptions;

/**
 * Whenever the server is killed, every acknowledged answer is there, none twice, and the queue goes
 * on. {@code MEDAL_KILLS} says how often it is killed.
 */
class KilledStudioTest {
  private static final int KILLS =
      Integer.parseInt(System.getenv().getOrDefault("MEDAL_KILLS", "8"));
  private static final int MOST_MILLIS = 1500;
  private static final List<String> CLASSES = List.of("normal", "dr");

  @TempDir Path folder;
  private final Map<Long, Acknowledged> standing = new HashMap<>();
  private final Set<Long> takenBack = new HashSet<>();

  @Test
  void whatWasAcknowledgedOutlivesTheServer() throws Exception {
    long seed = System.nanoTime();
    SplittableRandom random = new SplittableRandom(seed);
    Path images = folder.resolve("images");
    FundusFolder.write(images, FundusOptions.of(300 + 40 * KILLS, 64), 1);
    for (int kill = 1; kill <= KILLS; kill++) {
      String where = "kill " + kill + " of " + KILLS + ", seed " + seed;
      try (StudioProcess studio = studio(images)) {
        URI url = studio.url();
        ScriptedReader reader = ScriptedReader.local(url);
        requireAcknowledged(reader, where);
        assertThat(reader.next()).as("the queue goes on, " + where).isPresent();
        killIn(random.nextInt(MOST_MILLIS), studio);
        work(reader, random, studio);
        studio.kill();
      }
    }
    try (StudioProcess studio = studio(images)) {
      requireAcknowledged(ScriptedReader.local(studio.url()), "after all, seed " + seed);
    }
    assertThat(standing.size()).as("answers in all").isGreaterThan(KILLS);
    System.out.printf(
        "%d kills, %d answers acknowledged and standing, %d taken back%n",
        KILLS, standing.size(), takenBack.size());
  }

  private StudioProcess studio(Path images) throws IOException {
    return StudioProcess.start(
        List.of(),
        folder,
        "--images",
        images,
        "--classes",
        String.join(",", CLASSES),
        "--project",
        folder.resolve("project"),
        "--test-size",
        4);
  }

  private static void killIn(int millis, StudioProcess studio) {
    Timer timer = new Timer(true);
    timer.schedule(
        new TimerTask() {
          @Override
          public void run() {
            try {
              studio.kill();
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
          }
        },
        millis);
  }

  /** Answers, and takes back some answers, until the connection breaks. */
  private void work(ScriptedReader reader, SplittableRandom random, StudioProcess studio)
      throws InterruptedException {
    try {
      Optional<Shown> shown = reader.next();
      while (shown.isPresent()) {
        String label = CLASSES.get(random.nextInt(CLASSES.size()));
        Acknowledged answer = reader.answer(shown.get(), label, random.nextInt(5000));
        standing.put(answer.answer(), answer);
        shown = answer.next();
        if (random.nextInt(3) == 0) {
          shown = takeBack(reader, answer);
        }
        Thread.sleep(random.nextInt(40));
      }
    } catch (IOException e) {
      assertThat(studio.ends()).as("it was killed, not broken: " + e.getMessage()).isTrue();
    }
  }

  private Optional<Shown> takeBack(ScriptedReader reader, Acknowledged answer) throws IOException {
    JsonObject which = new JsonObject();
    which.addProperty("answer", answer.answer());
    // from here on it may be gone, and is gone once this is acknowledged
    standing.remove(answer.answer());
    Optional<Shown> again = Shown.of(reader.post("/api/undo", which));
    takenBack.add(answer.answer());
    return again;
  }

  private void requireAcknowledged(ScriptedReader reader, String where) throws IOException {
    Map<Long, CSVRecord> rows = new HashMap<>();
    Set<String> paths = new HashSet<>();
    for (CSVRecord row : LabelledRows.of(reader.text("/api/export/labels.csv"))) {
      assertThat(rows.put(Long.parseLong(row.get("answer")), row)).as(where).isNull();
      assertThat(paths.add(row.get("path"))).as(row.get("path") + " once, " + where).isTrue();
    }
    standing.forEach(
        (id, answer) -> {
          CSVRecord row = rows.get(id);
          assertThat(row).as("answer " + id + ", " + where).isNotNull();
          assertThat(Objects.requireNonNull(row).get("label")).as(where).isEqualTo(answer.label());
        });
    takenBack.forEach(id -> assertThat(rows).as(where).doesNotContainKey(id));
  }
}
