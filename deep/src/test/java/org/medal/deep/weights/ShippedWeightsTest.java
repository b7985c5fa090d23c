package org.medal.deep.weights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medal.deep.network.Architecture;

/** None of these tests knows a value of the weights, so that better ones can take their place. */
class ShippedWeightsTest {
  private static final int MOST_BYTES = 8_000_000;

  @TempDir private Path folder;

  private final ShippedWeights shipped = ShippedWeights.of(Architecture.PROCEDURAL).orElseThrow();

  @Test
  void onlyTheProceduralNetworkComesWithWeights() {
    assertThat(Architecture.values())
        .filteredOn(architecture -> ShippedWeights.of(architecture).isPresent())
        .containsExactly(Architecture.PROCEDURAL);
  }

  @Test
  void theyAreSmallAndFitTheNetworkWithoutARest() {
    assertThat(shipped.content()).hasSizeLessThanOrEqualTo(MOST_BYTES);
    NetworkSpec spec = NetworkSpec.of(Architecture.PROCEDURAL, shipped.unpackedIn(folder));
    try (Backbone backbone = Backbone.load(spec, Architecture.PROCEDURAL.lastLayer())) {
      assertThat(backbone.started()).isEmpty();
      assertThat(backbone.fingerprint()).isEqualTo(shipped.sha256());
    }
  }

  @Test
  void theirCardNamesDataRecipeAndLimits() {
    assertThat(shipped.card()).startsWith("# procedural\n").contains("Data:", "Recipe:", "Limits:");
  }

  @Test
  void aFileOfThemIsKnownWhereverItLies() throws IOException {
    Path here = shipped.unpackedIn(folder.resolve("a/new/folder"));
    Path there = shipped.unpackedIn(folder.resolve("there"));
    assertThat(here).hasBinaryContent(shipped.content());
    assertThat(ShippedWeights.in(here)).contains(shipped);
    assertThat(ShippedWeights.in(there)).contains(shipped);
    assertThat(ShippedWeights.in(folder.resolve("other.safetensors"))).isEmpty();
    Files.write(there, new byte[] {1, 2, 3});
    assertThat(ShippedWeights.in(there)).isEmpty();
  }

  @Test
  void aFileThatIsWholeIsNotWrittenAgain() throws IOException {
    Path file = shipped.unpackedIn(folder);
    var before = Files.getLastModifiedTime(file);
    var key =
        Files.readAttributes(file, java.nio.file.attribute.BasicFileAttributes.class).fileKey();
    assertThat(shipped.unpackedIn(folder)).isEqualTo(file);
    assertThat(Files.getLastModifiedTime(file)).isEqualTo(before);
    assertThat(
            Files.readAttributes(file, java.nio.file.attribute.BasicFileAttributes.class).fileKey())
        .isEqualTo(key);
  }

  @Test
  void aFileThatWasCutOrChangedIsReplaced() throws IOException {
    Path file = shipped.unpackedIn(folder);
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length / 2));
    assertThat(shipped.unpackedIn(folder)).hasBinaryContent(whole);
    byte[] changed = whole.clone();
    changed[changed.length - 1]++;
    Files.write(file, changed);
    assertThat(shipped.unpackedIn(folder)).hasBinaryContent(whole);
    assertThat(files()).containsExactly(file.getFileName().toString());
  }

  @Test
  void manyAtOnceGetAWholeFileAndLeaveNoPart() throws IOException {
    List<Path> asked =
        IntStream.range(0, 8).parallel().mapToObj(i -> shipped.unpackedIn(folder)).toList();
    assertThat(asked).allSatisfy(file -> assertThat(file).hasBinaryContent(shipped.content()));
    assertThat(files()).hasSize(1);
  }

  /** A file in its place stops even root from making the folder. */
  @Test
  void whereNothingCanBeWrittenATemporaryFileServesTheWholeProcess() throws IOException {
    Path blocked = Files.writeString(folder.resolve("blocked"), "a file");
    Path file = shipped.unpackedIn(blocked);
    assertThat(file).hasBinaryContent(shipped.content());
    assertThat(ShippedWeights.in(file)).contains(shipped);
    assertThat(shipped.unpackedIn(blocked.resolve("below"))).isEqualTo(file);
    assertThat(blocked).hasContent("a file");
  }

  private List<String> files() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.map(file -> file.getFileName().toString()).toList();
    }
  }
}
