package org.medal.studio.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.medal.core.random.KeyedRandom;
import org.medal.studio.project.Answered;
import org.medal.studio.project.AssignmentPolicy;

/** A process that is killed at any moment has lost nothing that it acknowledged. */
class KillTest extends StoreTest {
  private static final int KILLS = 4;
  private static final int MOST_LINES = 40;

  @Test
  void whatWasAcknowledgedIsThereOnceAfterAKill() throws Exception {
    begin(AssignmentPolicy.SINGLE);
    addImages(3000);
    reader("Ann");
    KeyedRandom random = KeyedRandom.of(1, "kill");
    Set<Long> stand = new HashSet<>();
    for (int kill = 1; kill <= KILLS; kill++) {
      store.close();
      List<String> lines = readUntilKilled(random.nextInt(MOST_LINES), random.nextInt(30));
      store = place.open(clock);
      Set<Long> undone = new HashSet<>();
      lines.forEach(line -> follow(line, stand, undone));
      check(stand, undone);
    }
    assertThat(stand).isNotEmpty();
    assertThat(store.readings().next(1)).isPresent();
  }

  /** Kills the process {@code millis} after its line {@code count}; returns all it printed. */
  private List<String> readUntilKilled(int count, int millis)
      throws IOException, InterruptedException {
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                ChildReader.class.getName(),
                place.address())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    List<String> lines = new ArrayList<>();
    try (BufferedReader output =
        new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
      String line = output.readLine();
      while (line != null) {
        lines.add(line);
        if (lines.size() == count + 1) {
          Thread.sleep(millis);
          child.toHandle().destroyForcibly();
        }
        line = output.readLine();
      }
    } finally {
      child.destroyForcibly();
    }
    assertThat(child.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(lines).as("the child's output").hasSizeGreaterThan(count);
    return lines;
  }

  private static void follow(String line, Set<Long> stand, Set<Long> undone) {
    String[] words = line.split(" ", -1);
    long answer = Long.parseLong(words[1]);
    if (words[0].equals("answered")) {
      assertThat(stand.add(answer)).as("answer %d is acknowledged once", answer).isTrue();
    } else {
      stand.remove(answer);
      undone.add(answer);
    }
  }

  private void check(Set<Long> stand, Set<Long> undone) {
    List<Answered> all = store.readings().all();
    assertThat(all).extracting(Answered::id).doesNotHaveDuplicates().noneMatch(undone::contains);
    assertThat(all).extracting(a -> a.assignment().image()).doesNotHaveDuplicates();
    List<Event> events = store.journal().after(0, Integer.MAX_VALUE);
    Event last = events.get(events.size() - 1);
    assertThat(last.seq()).isEqualTo(events.size());
    if (last.kind() == EventKind.UNDONE) {
      // it may have come to the disk without being acknowledged
      stand.remove(last.data().get("answer").getAsLong());
    }
    assertThat(all).as("acknowledged answers").extracting(Answered::id).containsAll(stand);
    all.forEach(answered -> stand.add(answered.id()));
    assertRebuilt();
  }

  private void assertRebuilt() {
    Map<String, List<String>> before = Tables.dump(place);
    store.journal().rebuild();
    assertThat(Tables.dump(place)).isEqualTo(before);
  }
}
