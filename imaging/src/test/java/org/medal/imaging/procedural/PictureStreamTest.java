package org.medal.imaging.procedural;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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
    // exposure is the camera's first fact; over many pictures of one kind brightness follows it
    double covariance = 0;
    for (int number = 0; number < 200; number++) {
      double brightness = 0;
      for (byte value : stream.picture(0, 2, number).pixels()) {
        brightness += value & 255;
      }
      covariance += stream.facts(0, 2, number).camera()[0] * (brightness - 128 * 3 * 48 * 48);
    }
    assertThat(covariance).isPositive();
  }

  @Test
  void factsTellTheColours() {
    // the fifth fact of colours is lightness, of all that is drawn in them
    double covariance = 0;
    for (int colours = 0; colours < 200; colours++) {
      double brightness = 0;
      for (byte value : stream.picture(0, colours, 0).pixels()) {
        brightness += value & 255;
      }
      covariance += stream.facts(0, colours, 0).colours()[4] * (brightness - 128 * 3 * 48 * 48);
    }
    assertThat(covariance).isPositive();
  }

  @Test
  void picturesOfAStructureShareItsNumbersAndNothingElse() {
    PictureFacts one = stream.facts(6, 1, 0);
    PictureFacts other = stream.facts(6, 2, 1);
    assertThat(other.kind()).isEqualTo(one.kind());
    assertThat(other.structure()).isEqualTo(one.structure());
    assertThat(other.colours()).isNotEqualTo(one.colours());
    assertThat(other.camera()).isNotEqualTo(one.camera());
  }

  @Test
  void factsAreCentredAndOfUnitDeviationRoughly() {
    int n = 4000;
    double[] first = all(stream.facts(0, 0, 0));
    double[] sum = new double[first.length];
    double[] squares = new double[first.length];
    for (int number = 0; number < n; number++) {
      double[] facts = all(stream.facts(KINDS * number, number, number));
      for (int f = 0; f < sum.length; f++) {
        sum[f] += facts[f] / n;
        squares[f] += facts[f] * facts[f] / n;
      }
    }
    for (int f = 0; f < sum.length; f++) {
      assertThat(sum[f]).as("mean of fact %d", f).isBetween(-0.2, 0.2);
      assertThat(Math.sqrt(squares[f] - sum[f] * sum[f])).as("fact %d", f).isBetween(0.75, 1.25);
    }
  }

  private static double[] all(PictureFacts facts) {
    return Stream.of(facts.structure(), facts.colours(), facts.camera())
        .flatMapToDouble(part -> IntStream.range(0, part.length).mapToDouble(i -> part[i]))
        .toArray();
  }

  @Test
  void sizesThatCannotBePaintedAreRefused() {
    assertThatThrownBy(() -> new PictureStream(8, 0)).isInstanceOf(UsageException.class);
    assertThatThrownBy(() -> new PictureStream(5000, 0)).isInstanceOf(UsageException.class);
  }
}
