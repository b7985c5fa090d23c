package org.medal.imaging.procedural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.medal.core.data.UsageException;
import org.medal.imaging.RgbImage;

class PictureStreamTest {
  private static final int KINDS = 7;

  private final PictureStream stream = new PictureStream(48, 3);

  @Test
  void theSameNameGivesTheSameBytes() {
    for (int structure = 0; structure < 2 * KINDS; structure++) {
      byte[] again = new PictureStream(48, 3).picture(structure, 5, 9).pixels();
      assertThat(stream.picture(structure, 5, 9).pixels()).isEqualTo(again);
    }
  }

  @Test
  void noTwoPicturesAreAlike() {
    Set<Integer> hashes = new HashSet<>();
    for (int structure = 0; structure < 4 * KINDS; structure++) {
      for (int number = 0; number < 3; number++) {
        hashes.add(Arrays.hashCode(stream.picture(structure, 1, number).pixels()));
      }
    }
    assertThat(hashes).hasSize(12 * KINDS);
  }

  @Test
  void anotherSeedPaintsOtherPictures() {
    byte[] other = new PictureStream(48, 4).picture(0, 0, 0).pixels();
    assertThat(stream.picture(0, 0, 0).pixels()).isNotEqualTo(other);
  }

  @Test
  void nearlyAllPicturesShowSomething() {
    long flat =
        IntStream.range(0, 40 * KINDS).filter(i -> deviation(stream.picture(i, i, 0)) < 2).count();
    assertThat(flat).isLessThan(2 * KINDS);
  }

  private static double deviation(RgbImage image) {
    double sum = 0;
    double squares = 0;
    for (byte value : image.pixels()) {
      sum += value & 255;
      squares += (value & 255) * (value & 255);
    }
    double mean = sum / image.pixels().length;
    return Math.sqrt(squares / image.pixels().length - mean * mean);
  }

  @Test
  void aColouringIsKnownByItsColoursWhateverIsPainted() {
    // the mean colours of two sets of grounds in the same colours are nearer than in others
    int nearer = 0;
    for (int colours = 0; colours < 20; colours++) {
      double[] one = meanColour(0, colours);
      double[] same = meanColour(KINDS, colours);
      double[] other = meanColour(KINDS, colours + 20);
      nearer += distance(one, same) < distance(one, other) ? 1 : 0;
    }
    assertThat(nearer).isGreaterThanOrEqualTo(17);
  }

  private double[] meanColour(int structure, int colours) {
    double[] mean = new double[3];
    for (int number = 0; number < 4; number++) {
      byte[] pixels = stream.picture(structure, colours, number).pixels();
      for (int i = 0; i < pixels.length; i++) {
        mean[i % 3] += (pixels[i] & 255) / (double) pixels.length;
      }
    }
    return mean;
  }

  private static double distance(double[] a, double[] b) {
    return Math.hypot(Math.hypot(a[0] - b[0], a[1] - b[1]), a[2] - b[2]);
  }

  @Test
  void factsTellHowAPictureWasTaken() {
    // exposure is the first fact; the brightest of many pictures of one kind are not the least
    // exposed
    double covariance = 0;
    for (int number = 0; number < 200; number++) {
      double brightness = 0;
      for (byte value : stream.picture(0, 2, number).pixels()) {
        brightness += value & 255;
      }
      covariance += stream.facts(0, 2, number)[0] * (brightness - 128 * 3 * 48 * 48);
    }
    assertThat(covariance).isPositive();
    assertThat(stream.facts(0, 2, 0)).hasSize(PictureStream.factCount());
  }

  @Test
  void factsAreCentredAndOfUnitDeviationRoughly() {
    double[] sum = new double[PictureStream.factCount()];
    double[] squares = new double[sum.length];
    int n = 4000;
    for (int number = 0; number < n; number++) {
      float[] facts = stream.facts(number % 50, number % 7, number);
      for (int f = 0; f < sum.length; f++) {
        sum[f] += facts[f] / n;
        squares[f] += (double) facts[f] * facts[f] / n;
      }
    }
    for (int f = 0; f < sum.length; f++) {
      assertThat(sum[f]).as("mean of fact %d", f).isBetween(-0.2, 0.2);
      assertThat(Math.sqrt(squares[f] - sum[f] * sum[f])).as("fact %d", f).isBetween(0.75, 1.25);
    }
  }

  @Test
  void sizesThatCannotBePaintedAreRefused() {
    assertThatThrownBy(() -> new PictureStream(8, 0)).isInstanceOf(UsageException.class);
    assertThatThrownBy(() -> new PictureStream(5000, 0)).isInstanceOf(UsageException.class);
  }
}
