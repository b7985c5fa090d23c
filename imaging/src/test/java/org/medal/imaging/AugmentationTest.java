package org.medal.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.medal.core.data.InputException;
import org.medal.core.data.SampleId;

class AugmentationTest {
  private static final Augmentation STANDARD = Augmentation.standard();
  private static final Augmentation NOTHING = Augmentation.none();

  private final RgbImage image = TestImages.rgb(TestImages.shapes(99, 61, 2));

  @Test
  void theSameSeedGivesTheSameBytesAndAnotherSeedOthers() {
    byte[] once = STANDARD.apply(image, 5).pixels();
    assertThat(STANDARD.apply(image, 5).pixels()).isEqualTo(once);
    assertThat(STANDARD.apply(image, 6).pixels()).isNotEqualTo(once);
  }

  @Test
  void anAugmentationOfNothingChangesNothing() {
    assertThat(NOTHING.apply(image, 3).pixels()).isEqualTo(image.pixels());
  }

  @Test
  void flipsGiveTheFourMirroringsAndNothingElse() {
    Augmentation flips = Augmentation.mirrorings();
    Set<String> seen = new HashSet<>();
    for (int seed = 0; seed < 64; seed++) {
      RgbImage flipped = flips.apply(image, seed);
      for (int kind = 0; kind < 4; kind++) {
        if (Arrays.equals(mirrored(kind).pixels(), flipped.pixels())) {
          seen.add("mirroring " + kind);
          break;
        }
        assertThat(kind).as("seed %d is no mirroring", seed).isLessThan(3);
      }
    }
    assertThat(seen).hasSize(4);
  }

  @Test
  void itsViewsAreKnownWhereTheyAreFew() {
    for (int seed = 0; seed < 32; seed++) {
      int view = Augmentation.mirrorings().view(seed).orElseThrow();
      assertThat(Augmentation.mirrorings().apply(image, seed).pixels())
          .isEqualTo(mirrored(view).pixels());
      assertThat(Augmentation.none().view(seed)).hasValue(0);
      assertThat(Augmentation.standard().view(seed)).isEmpty();
    }
  }

  private RgbImage mirrored(int kind) {
    byte[] pixels = new byte[image.pixels().length];
    for (int y = 0; y < 61; y++) {
      for (int x = 0; x < 99; x++) {
        int fromX = (kind & 1) == 0 ? x : 98 - x;
        int fromY = (kind & 2) == 0 ? y : 60 - y;
        System.arraycopy(image.pixels(), 3 * (99 * fromY + fromX), pixels, 3 * (99 * y + x), 3);
      }
    }
    return new RgbImage(99, 61, pixels);
  }

  @Test
  void theBorderIsReflectedNeverBlack() {
    byte[] grey = new byte[3 * 80 * 80];
    Arrays.fill(grey, (byte) 120);
    Augmentation turn = new Augmentation(true, 45, 0.5, 0, 0);
    for (int seed = 0; seed < 20; seed++) {
      assertThat(turn.apply(new RgbImage(80, 80, grey), seed).pixels()).containsOnly(120);
    }
  }

  @Test
  void brightnessAndContrastStayWithinTheirAmounts() {
    Set<Double> gains = new HashSet<>();
    for (int seed = 0; seed < 500; seed++) {
      AugmentationDraw draw = AugmentationDraw.of(STANDARD, seed, 299, 299);
      gains.add(draw.gain());
      assertThat(draw.gain()).isBetween(0.9, 1.1);
      double midGrey = draw.gain() * 127.5 + draw.shift();
      assertThat(midGrey).isBetween(127.5 - 12.75, 127.5 + 12.75);
    }
    assertThat(gains).hasSizeGreaterThan(490);
  }

  @Test
  void theCropKeepsBetweenNinetyPercentAndAllOfTheAreaWithinTheImage() {
    Augmentation crop = new Augmentation(true, 0, 0.9, 0, 0);
    for (int seed = 0; seed < 500; seed++) {
      double[] map = AugmentationDraw.of(crop, seed, 299, 200).toSource();
      assertThat(Math.abs(map[0] * map[4])).isBetween(0.9, 1.0);
      for (double x : new double[] {-0.5, 298.5}) {
        for (double y : new double[] {-0.5, 199.5}) {
          assertThat(map[0] * x + map[1] * y + map[2]).isBetween(-0.5 - 1e-9, 298.5 + 1e-9);
          assertThat(map[3] * x + map[4] * y + map[5]).isBetween(-0.5 - 1e-9, 199.5 + 1e-9);
        }
      }
    }
  }

  @Test
  void theRotationStaysWithinFifteenDegrees() {
    Augmentation turn = new Augmentation(false, 15, 1, 0, 0);
    double largest = 0;
    for (int seed = 0; seed < 500; seed++) {
      double[] map = AugmentationDraw.of(turn, seed, 100, 100).toSource();
      largest = Math.max(largest, Math.abs(Math.toDegrees(Math.atan2(map[3], map[0]))));
      assertThat(map[0] * map[4] - map[1] * map[3]).isCloseTo(1, within(1e-12));
    }
    assertThat(largest).isBetween(14.0, 15.0);
  }

  @Test
  void itWritesIntoTheCallersArrayAndNowhereElse() {
    byte[] into = new byte[image.pixels().length + 20];
    STANDARD.apply(image, 7, into, 11);
    assertThat(Arrays.copyOfRange(into, 11, into.length - 9))
        .isEqualTo(STANDARD.apply(image, 7).pixels());
    assertThat(Arrays.copyOf(into, 11)).containsOnly(0);
    assertThatThrownBy(() -> STANDARD.apply(image, 7, into, 21))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void seedsDifferByRunRoundEpochAndImage() {
    SampleId a = new SampleId("a.jpg");
    long seed = Augmentation.seed(1, 2, 3, a);
    assertThat(Augmentation.seed(1, 2, 3, a)).isEqualTo(seed);
    assertThat(
            Set.of(
                seed,
                Augmentation.seed(2, 2, 3, a),
                Augmentation.seed(1, 3, 3, a),
                Augmentation.seed(1, 2, 4, a),
                Augmentation.seed(1, 2, 3, new SampleId("b.jpg"))))
        .hasSize(5);
  }

  @Test
  void amountsOutOfRangeAreRefused() {
    assertThatThrownBy(() -> new Augmentation(true, 15, 0, 0, 0))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("minArea");
    assertThatThrownBy(() -> new Augmentation(true, Double.NaN, 1, 0, 0))
        .isInstanceOf(InputException.class);
  }
}
