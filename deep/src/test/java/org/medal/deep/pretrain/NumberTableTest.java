package org.medal.deep.pretrain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.medal.imaging.procedural.PictureFacts;
import org.medal.imaging.procedural.PictureStream;

class NumberTableTest {
  private static final int PLACES = PictureStream.mostNumbers();

  private final PictureFacts[] pictures = {
    new PictureFacts(0, new float[] {1, 2}, new float[] {3}, new float[] {4, 5}),
    new PictureFacts(2, new float[] {6}, new float[] {7}, new float[] {8, 9})
  };
  private final NumberTable table = NumberTable.of(pictures);
  private final int colours = PictureStream.kinds() * PLACES;

  @Test
  void eachKindOfPictureHasPlacesOfItsOwnAndSharesThoseOfColoursAndCamera() {
    float[] numbers = table.numbers();
    int width = table.width();
    assertThat(width).isEqualTo(colours + 3);
    assertThat(Arrays.copyOf(numbers, 2)).containsExactly(1, 2);
    assertThat(numbers[width + 2 * PLACES]).isEqualTo(6);
    assertThat(Arrays.copyOfRange(numbers, colours, colours + 3)).containsExactly(3, 4, 5);
    assertThat(Arrays.copyOfRange(numbers, width + colours, 2 * width)).containsExactly(7, 8, 9);
  }

  @Test
  void aPictureWithManyNumbersCountsNoMoreThanOneWithFew() {
    for (int row = 0; row < 2; row++) {
      float[] weights =
          Arrays.copyOfRange(table.weights(), row * table.width(), (row + 1) * table.width());
      assertThat(sum(weights, 0, colours)).isCloseTo(1, within(1e-6));
      assertThat(sum(weights, colours, colours + 1)).isCloseTo(1, within(1e-6));
      assertThat(sum(weights, colours + 1, colours + 3)).isCloseTo(0.5, within(1e-6));
    }
  }

  @Test
  void whatAPictureDoesNotHaveWeighsNothing() {
    assertThat(sum(table.weights(), 2, colours)).isZero();
    assertThat(sum(table.weights(), table.width(), table.width() + 2 * PLACES)).isZero();
  }

  private static double sum(float[] values, int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += values[i];
    }
    return sum;
  }
}
