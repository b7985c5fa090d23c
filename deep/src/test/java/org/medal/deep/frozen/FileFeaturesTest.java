package org.medal.deep.frozen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileFeaturesTest {
  private static final String A = "a".repeat(64);
  private static final String B = "b".repeat(64);
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
      assertThat(store.find("c".repeat(64))).isNull();
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
  void aSecondUserOfTheSameFileKeepsItsFeaturesInMemory() {
    try (FeatureStore first = open();
        FeatureStore second = open()) {
      second.add(A, new float[] {1, 2, 3});
      assertThat(second.find(A)).containsExactly(1, 2, 3);
      assertThat(first.find(A)).isNull();
    }
  }
}
