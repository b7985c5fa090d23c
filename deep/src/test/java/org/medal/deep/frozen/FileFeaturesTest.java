package org.medal.deep.frozen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileFeaturesTest {
  private static final String A = "a".repeat(64);
  private static final String B = "b".repeat(64);
  private static final String C = "c".repeat(64);
  private static final String D = "d".repeat(64);
  private static final int LENGTH = 3;

  @TempDir private Path folder;

  private FeatureStore open() {
    return FileFeatures.open(folder, "model", LENGTH);
  }

  private Path file() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.findFirst().orElseThrow();
    }
  }

  private void keepBoth() {
    try (FeatureStore store = open()) {
      store.add(A, new float[] {1, 2, 3});
      store.add(B, new float[] {4, 5, 6});
    }
  }

  @Test
  void findsWhatAnEarlierRunKept() {
    keepBoth();
    try (FeatureStore store = open()) {
      assertThat(store.find(A)).containsExactly(1, 2, 3);
      assertThat(store.find(B)).containsExactly(4, 5, 6);
      assertThat(store.find(C)).isNull();
    }
  }

  @Test
  void dropsARecordThatWasTornByAKill() throws IOException {
    keepBoth();
    byte[] whole = Files.readAllBytes(file());
    Files.write(file(), Arrays.copyOf(whole, whole.length - 5));
    try (FeatureStore store = open()) {
      assertThat(store.find(A)).containsExactly(1, 2, 3);
      assertThat(store.find(B)).isNull();
      store.add(B, new float[] {4, 5, 6});
    }
    assertThat(Files.readAllBytes(file())).isEqualTo(whole);
  }

  @Test
  void countsARecordWithAWrongChecksumAsAbsent() throws IOException {
    keepBoth();
    byte[] bytes = Files.readAllBytes(file());
    bytes[12 + 32] ^= 1;
    Files.write(file(), bytes);
    try (FeatureStore store = open()) {
      assertThat(store.find(A)).isNull();
      assertThat(store.find(B)).containsExactly(4, 5, 6);
    }
  }

  @Test
  void startsAgainWhereTheFileIsNoStore() throws IOException {
    keepBoth();
    Files.writeString(file(), "something else, longer than a head");
    try (FeatureStore store = open()) {
      assertThat(store.find(A)).isNull();
    }
  }

  @Test
  void aSecondProcessReadsWhatTheFirstKeepsAndKeepsItsOwnInMemory() throws Exception {
    keepBoth();
    try (Owner owner = Owner.start(folder);
        FeatureStore second = open()) {
      assertThat(second.find(A)).containsExactly(1, 2, 3);
      second.add(C, new float[] {7, 8, 9});
      assertThat(second.find(C)).containsExactly(7, 8, 9);
      owner.add(D);
      assertThat(second.find(D)).containsExactly(10, 11, 12);
    }
    try (FeatureStore later = open()) {
      assertThat(later.find(C)).isNull();
      assertThat(later.find(D)).containsExactly(10, 11, 12);
    }
  }

  @Test
  void aSecondProcessLeavesATornRecordToItsOwner() throws Exception {
    keepBoth();
    try (Owner owner = Owner.start(folder)) {
      Files.write(file(), new byte[] {1, 2, 3}, StandardOpenOption.APPEND);
      long size = Files.size(file());
      try (FeatureStore second = open()) {
        assertThat(second.find(B)).containsExactly(4, 5, 6);
      }
      assertThat(Files.size(file())).isEqualTo(size);
      owner.add(D); // over the torn bytes
    }
    try (FeatureStore later = open()) {
      assertThat(later.find(D)).containsExactly(10, 11, 12);
    }
  }

  /** Another process that owns the file. */
  private record Owner(Process process, BufferedReader said, Writer told) implements AutoCloseable {
    static Owner start(Path folder) throws IOException {
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  FileFeaturesTest.class.getName(),
                  folder.toString())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      Owner owner = new Owner(process, process.inputReader(), process.outputWriter());
      assertThat(owner.said.readLine()).isEqualTo("open");
      return owner;
    }

    void add(String key) throws IOException {
      told.write(key + "\n");
      told.flush();
      assertThat(said.readLine()).isEqualTo("added");
    }

    @Override
    public void close() throws IOException {
      told.close();
      process.onExit().orTimeout(30, TimeUnit.SECONDS).join();
    }
  }

  /** The owner's process: adds a vector for each key on a line of standard input. */
  public static void main(String[] folder) throws IOException {
    BufferedReader keys =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    try (FeatureStore store = FileFeatures.open(Path.of(folder[0]), "model", LENGTH)) {
      System.out.println("open");
      for (String key = keys.readLine(); key != null; key = keys.readLine()) {
        store.add(key, new float[] {10, 11, 12});
        System.out.println("added");
      }
    }
  }

  @Test
  void whatIsPastTheLimitOfTheMemoryIsReadAgain() {
    keepBoth();
    try (FeatureStore store = new RememberedFeatures(open(), new RememberedBytes(4 * LENGTH))) {
      for (int i = 0; i < 2; i++) {
        assertThat(store.find(A)).containsExactly(1, 2, 3);
        assertThat(store.find(B)).containsExactly(4, 5, 6);
      }
      assertThat(store.find(A)).isSameAs(store.find(A));
      assertThat(store.find(B)).isNotSameAs(store.find(B));
    }
  }

  @Test
  void severalStoresFillOneMemoryTogetherAndGiveItBack() {
    RememberedBytes memory = new RememberedBytes(4 * LENGTH);
    try (FeatureStore second =
        new RememberedFeatures(FileFeatures.open(folder, "second", LENGTH), memory)) {
      try (FeatureStore first =
          new RememberedFeatures(FileFeatures.open(folder, "first", LENGTH), memory)) {
        first.add(A, new float[] {1, 2, 3});
        second.add(B, new float[] {4, 5, 6});
        assertThat(first.find(A)).isSameAs(first.find(A));
        assertThat(second.find(B)).isNotSameAs(second.find(B));
      }
      assertThat(second.find(B)).isSameAs(second.find(B));
    }
  }

  @Test
  void aSecondUserOfTheSameFileKeepsItsFeaturesInMemory() {
    try (FeatureStore first = open();
        FeatureStore second = open()) {
      second.add(A, new float[] {1, 2, 3});
      assertThat(second.find(A)).containsExactly(1, 2, 3);
      assertThat(first.find(A)).isNull();
    }
  }
}
