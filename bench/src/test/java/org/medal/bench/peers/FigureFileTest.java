package org.medal.bench.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medal.core.data.InputException;

class FigureFileTest {
  @TempDir Path folder;

  private static Figure figure(String name, Double... ratios) {
    return Figure.of(name, List.of(ratios), "2026-01-02", "two cores, quiet", "a 1; b \"2\"");
  }

  @Test
  void theMedianIsTheMiddleOneOrTheMeanOfTheTwoInTheMiddle() {
    Figure odd = figure("x", 0.9, 0.5, 0.6);
    assertThat(odd.ratio()).isEqualTo(0.6);
    assertThat(odd.smallest()).isEqualTo(0.5);
    assertThat(odd.largest()).isEqualTo(0.9);
    assertThat(odd.rounds()).isEqualTo(3);
    assertThat(figure("x", 0.8, 0.5, 0.6, 0.9).ratio()).isCloseTo(0.7, within(1e-12));
  }

  @Test
  void whatIsNoRatioIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> figure("x", Double.NaN));
    assertThatIllegalArgumentException().isThrownBy(() -> figure("x", 0.0));
  }

  @Test
  void figuresComeBackAsTheyWereKept() throws IOException {
    Path file = folder.resolve("figures.csv");
    assertThat(FigureFile.read(file)).isEmpty();
    FigureFile.keep(file, List.of(figure("select", 0.5, 0.75), figure("epoch", 1.25)));
    assertThat(FigureFile.read(file).values())
        .containsExactly(figure("epoch", 1.25), figure("select", 0.5, 0.75));
  }

  @Test
  void aNewFigureTakesThePlaceOfTheOldOneAndNoOther() throws IOException {
    Path file = folder.resolve("figures.csv");
    FigureFile.keep(file, List.of(figure("select", 0.5), figure("epoch", 1.25)));
    FigureFile.keep(file, List.of(figure("epoch", 0.75)));
    assertThat(FigureFile.read(file).values())
        .containsExactly(figure("epoch", 0.75), figure("select", 0.5));
  }

  @Test
  void aLineThatIsNoFigureIsNamed() throws IOException {
    Path file = folder.resolve("figures.csv");
    FigureFile.keep(file, List.of(figure("epoch", 1.25), figure("select", 0.5)));
    Files.writeString(file, Files.readString(file).replace("0.5000,0.5000", "0.5000,half"));
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> FigureFile.read(file))
        .withMessageContaining("figures.csv, figure 2");
  }
}
