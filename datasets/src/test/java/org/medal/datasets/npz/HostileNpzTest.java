package org.medal.datasets.npz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.medal.core.data.InputException;
import org.medal.core.random.KeyedRandom;

class HostileNpzTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "(1000000,)          | claims",
        "(2000000000,)       | claims",
        "(2147483647,)       | more than 2^31",
        "(65536, 65536)      | more than 2^31",
        "(4294967296, 4294967296, 0) | not a whole number",
        "(99999999999999999999,) | not a whole number",
        "(-1,)               | not a whole number",
        "(1e9,)              | not closed",
        "(2                  | not a whole number",
        "[2]                 | is missing",
        "(exit(),) | not a whole number",
      })
  void aShapeTheFileCannotHoldIsRefused(String shape, String reason) throws IOException {
    Path path = new NpzBytes().array("x", NpzBytes.header("<f8", shape), (byte) 1).write(folder);
    assertRefused(path, reason);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "{}",
        "{'descr': '<f4', 'fortran_order': False}",
        "{'descr': '<f4', 'fortran_order': 0, 'shape': (1,)}",
        "{'descr': '<f4', 'fortran_order': False, 'shape': (1,), 'more': 1}",
        "{'descr': '<f4', 'descr': '<f4', 'fortran_order': False, 'shape': (1,)}",
        "{'descr': '<f4', 'fortran_order': False, 'shape': (1,)} + evil()",
        "{'descr': [('a', '<f4')], 'fortran_order': False, 'shape': (1,)}",
        "{'descr': '<f16', 'fortran_order': False, 'shape': (1,)}",
        "{'descr': '|S4', 'fortran_order': False, 'shape': (1,)}",
        "{'descr': '|O', 'fortran_order': False, 'shape': (1,)}",
      })
  void aHeaderThatIsNoPlainArrayIsRefused(String header) throws IOException {
    assertRefused(new NpzBytes().array("x", header, new byte[4]).write(folder), "array 'x'");
  }

  @Test
  void aDirectoryThatLiesAboutTheSizeIsFoundOutBeforeMemoryIsTaken() throws IOException {
    byte[] honest =
        new NpzBytes().array("x", NpzBytes.header("|i1", "(100000000,)"), (byte) 1).bytes();
    int header = 10 + NpzBytes.header("|i1", "(100000000,)").length();
    byte[] lying = NpzBytes.withDirectorySize(honest, 100_000_000 + header);
    assertRefused(Files.write(folder.resolve("lie.npz"), lying), "the file holds");
  }

  @Test
  void moreThanJavasMemoryIsRefusedWithAdvice() throws IOException {
    String header = NpzBytes.header("|i1", "(2000000000,)");
    byte[] honest = new NpzBytes().array("x", header, (byte) 1).bytes();
    byte[] lying = NpzBytes.withDirectorySize(honest, 2_000_000_000 + 10 + header.length());
    assertRefused(Files.write(folder.resolve("huge.npz"), lying), "-Xmx");
  }

  @Test
  void dataBehindTheArrayIsRefused() throws IOException {
    String header = NpzBytes.header("|i1", "(1,)");
    assertRefused(new NpzBytes().array("x", header, new byte[9]).write(folder), "claims");
  }

  @Test
  void aHeaderOfAbsurdLengthIsRefused() throws IOException {
    byte[] npy = NpzBytes.npy(2, NpzBytes.header("|i1", "(1,)"), new byte[1]);
    npy[10] = 0x7f;
    assertRefused(new NpzBytes().add("x.npy", npy).write(folder), "no real array has");
    npy[11] = (byte) 0xff;
    assertRefused(new NpzBytes().add("x.npy", npy).write(folder), "no real array has");
  }

  @Test
  void unknownVersionsAndStrangersAreRefused() throws IOException {
    byte[] npy = NpzBytes.npy(4, NpzBytes.header("|i1", "(1,)"), new byte[1]);
    assertRefused(new NpzBytes().add("x.npy", npy).write(folder), "format version 4");
    byte[] text = "features".getBytes(StandardCharsets.UTF_8);
    assertRefused(new NpzBytes().add("x.npy", text).write(folder), "not a NumPy array");
    assertRefused(new NpzBytes().add("x.npy", new byte[0]).write(folder), "not a NumPy array");
  }

  @Test
  void membersThatAreNoArraysAndDoubledNamesAreRefusedWhenOpened() throws IOException {
    Path readme = new NpzBytes().add("README.txt", new byte[3]).write(folder);
    assertRefused(readme, "'README.txt', which is no .npy array");
    byte[] one = NpzBytes.npy(1, NpzBytes.header("|i1", "(1,)"), new byte[1]);
    byte[] two = new NpzBytes().add("x.npy", one).add("y.npy", one).bytes();
    Path doubled = Files.write(folder.resolve("doubled.npz"), renamed(two, 'y', 'x'));
    assertRefused(doubled, "holds array 'x' twice");
  }

  @Test
  void whatIsNoZipIsRefused() throws IOException {
    Path npy = folder.resolve("features.npz");
    Files.write(npy, NpzBytes.npy(1, NpzBytes.header("|i1", "(1,)"), new byte[1]));
    assertRefused(npy, "features.npz is not a readable .npz file");
    assertRefused(Files.write(folder.resolve("empty.npz"), new byte[0]), "empty.npz");
    assertRefused(folder.resolve("missing.npz"), "is not a file");
    assertRefused(folder, "is not a file");
  }

  @Test
  void everyTruncationIsRefused() throws IOException {
    byte[] whole = new NpzBytes().array("x", NpzBytes.header("|i1", "(3,)"), new byte[3]).bytes();
    for (int length = 0; length < whole.length; length++) {
      Path cut = Files.write(folder.resolve("cut.npz"), Arrays.copyOf(whole, length));
      assertRefused(cut, "cut.npz");
    }
  }

  @Test
  void aChangedNumberIsFoundByItsChecksum() throws IOException {
    Path path = folder.resolve("damaged.npz");
    NpzWriter.stored().ints("x", new int[] {123_456_789}, 1).write(path);
    byte[] bytes = Files.readAllBytes(path);
    bytes[30 + "x.npy".length() + 128] ^= 1;
    assertRefused(Files.write(path, bytes), "damaged (wrong checksum)");
  }

  @Test
  void aFlippedBitIsEitherHarmlessOrRefusedNeverACrash() throws IOException {
    byte[] whole = Files.readAllBytes(NpzFileTest.resource("compressed.npz"));
    KeyedRandom random = KeyedRandom.of(1, "flips");
    for (int trial = 0; trial < 500; trial++) {
      byte[] flipped = whole.clone();
      flipped[random.nextInt(whole.length)] ^= (byte) (1 << random.nextInt(8));
      Path path = Files.write(folder.resolve("flipped.npz"), flipped);
      assertThatCode(() -> readAllowingRefusal(path))
          .as("trial %d", trial)
          .doesNotThrowAnyException();
    }
  }

  private static void readAllowingRefusal(Path path) {
    try {
      readAll(path);
    } catch (InputException expected) {
      assertThat(expected).hasMessageContaining("flipped.npz");
    }
  }

  private static void assertRefused(Path path, String reason) {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> readAll(path))
        .withMessageContaining(reason)
        .withMessageContaining(path.getFileName().toString());
  }

  private static void readAll(Path path) {
    try (NpzFile file = NpzFile.open(path)) {
      for (String name : file.names()) {
        file.read(name);
      }
    }
  }

  private static byte[] renamed(byte[] zip, char from, char to) {
    String text = new String(zip, StandardCharsets.ISO_8859_1);
    return text.replace(from + ".npy", to + ".npy").getBytes(StandardCharsets.ISO_8859_1);
  }
}
