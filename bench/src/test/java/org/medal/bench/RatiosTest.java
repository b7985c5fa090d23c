package org.medal.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.medal.bench.peers.Figure;

class RatiosTest {
  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private final Ratios ratios =
      new Ratios("embedding", new PrintStream(printed, true, StandardCharsets.UTF_8));

  @Test
  void aMachineThatSlowsDownSteadilyHurtsBothSidesAlike() {
    // seconds an image: 1 before, 2 in between, 3 after
    ratios.add(1 / 2.0, 1, 1 / 3.0);
    assertThat(ratios.median()).isCloseTo(1, within(1e-12));
  }

  @Test
  void theMedianIsTheMiddleOne() {
    ratios.add(9, 10, 10);
    ratios.add(1, 10, 10);
    ratios.add(8, 10, 10);
    assertThat(ratios.median()).isCloseTo(0.8, within(1e-12));
    ratios.add(9, 10, 10);
    assertThat(ratios.median()).isCloseTo(0.85, within(1e-12));
  }

  @Test
  void aFigureToKeepIsOfTimesSoThatLessIsBetter() {
    ratios.add(5, 10, 10);
    ratios.add(8, 10, 10);
    ratios.add(4, 10, 10);
    Figure figure = ratios.figure("tiny", "machine");
    assertThat(figure.name()).isEqualTo("tiny, embedding, by the network alone");
    assertThat(figure.ratio()).isCloseTo(2, within(1e-12));
    assertThat(figure.smallest()).isCloseTo(1.25, within(1e-12));
    assertThat(figure.largest()).isCloseTo(2.5, within(1e-12));
  }

  @Test
  void bothSpeedsAndTheSpreadArePrinted() {
    ratios.add(9, 10, 10);
    ratios.add(8, 10, 10);
    ratios.summary();
    assertThat(printed.toString(StandardCharsets.UTF_8))
        .isEqualToNormalizingNewlines(
            """
            embedding: 9.00 images/s, network alone 10.00 images/s, ratio 0.900
            embedding: 8.00 images/s, network alone 10.00 images/s, ratio 0.800
            embedding: median ratio 0.850, smallest 0.800, largest 0.900 of 2
            """);
  }
}
