package org.medal.imaging.procedural;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.medal.core.random.KeyedRandom;

class PainterTest {
  static Stream<Painter> painters() {
    return Stream.of(
        new Ground(), new Leaves(), new Cells(), new Vessels(), new Lesion(), new Retina());
  }

  /** Were a draw left out now and then, the numbers told would be others than those painted. */
  @ParameterizedTest
  @MethodSource("painters")
  void takesOneDrawForEachNumberOfItsStructure(Painter painter) {
    for (int structure = 0; structure < 60; structure++) {
      KeyedRandom fixed = new KeyedRandom(structure);
      KeyedRandom other = new KeyedRandom(structure);
      painter.paint(
          new Canvas(32), new Draws(fixed, new KeyedRandom(1), new KeyedRandom(structure)));
      for (int i = 0; i < painter.numbers(); i++) {
        other.nextDouble();
      }
      assertThat(fixed.nextLong()).as("structure %d", structure).isEqualTo(other.nextLong());
    }
  }
}
