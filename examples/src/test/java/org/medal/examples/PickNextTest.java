package org.medal.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class PickNextTest {
  /** What {@code program} prints, line by line. */
  static List<String> printed(Runnable program) {
    PrintStream before = System.out;
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
    try {
      program.run();
    } finally {
      System.setOut(before);
    }
    return bytes.toString(StandardCharsets.UTF_8).lines().toList();
  }

  @Test
  void twentyDistinctUnlabelledImagesArePicked() {
    List<String> picks = printed(() -> PickNext.main(new String[0]));
    List<String> names = picks.stream().map(line -> line.substring(0, 11)).toList();
    assertThat(names).hasSize(20).doesNotHaveDuplicates();
    assertThat(names)
        .as("the first 30 images have labels")
        .allSatisfy(name -> assertThat(name).isBetween("eye-030.jpg", "eye-499.jpg"));
  }

  @Test
  void aDistanceIsPrintedBesideEachPick() {
    List<String> picks = printed(() -> PickNext.main(new String[0]));
    assertThat(picks)
        .allSatisfy(
            line ->
                assertThat(Double.parseDouble(line.substring(12).replace(',', '.'))).isPositive());
  }
}
