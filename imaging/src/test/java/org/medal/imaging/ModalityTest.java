package org.medal.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.medal.core.data.InputException;

class ModalityTest {
  private static final int SIZE = 40;

  /** An image of one colour only changes in brightness: its ratios of differences stay. */
  @ParameterizedTest
  @EnumSource(Modality.class)
  void aStainKeepsItsHue(Modality modality) {
    for (int seed = 0; seed < 40; seed++) {
      int[] rgb = view(modality.views(), seed, 150, 70, 110);
      double ratio = (rgb[2] - rgb[1]) / (double) (rgb[0] - rgb[1]);
      assertThat(ratio).as("seed %d", seed).isBetween(0.46, 0.54);
    }
  }

  @Test
  void colourChangesOnlyWhereAskedFor() {
    ViewRule jitter = Modality.HISTOLOGY.views().withColour(0.2);
    double least = 1;
    double most = 0;
    for (int seed = 0; seed < 40; seed++) {
      int[] rgb = view(jitter, seed, 150, 70, 110);
      double ratio = (rgb[2] - rgb[1]) / (double) (rgb[0] - rgb[1]);
      least = Math.min(least, ratio);
      most = Math.max(most, ratio);
    }
    assertThat(most - least).isGreaterThan(0.3);
  }

  @Test
  void greyStaysGreyWhateverColourDoes() {
    ViewRule jitter = Modality.XRAY.views().withColour(1);
    for (int seed = 0; seed < 20; seed++) {
      int[] rgb = view(jitter, seed, 90, 90, 90);
      assertThat(rgb[1]).isBetween(rgb[0] - 1, rgb[0] + 1);
      assertThat(rgb[2]).isBetween(rgb[0] - 1, rgb[0] + 1);
    }
  }

  @Test
  void aRadiographIsNeverMirroredAndATissueIs() {
    assertThat(mirrored(Modality.XRAY)).isZero();
    assertThat(mirrored(Modality.HISTOLOGY)).isBetween(20, 80);
    assertThat(Modality.GENERAL.views().overturn()).isFalse();
  }

  /** Of 100 views, those in which a turn of the map is undone by a mirroring. */
  private static int mirrored(Modality modality) {
    int mirrored = 0;
    for (int seed = 0; seed < 100; seed++) {
      double[] m = ViewDraw.of(modality.views(), seed, SIZE, SIZE).toSource();
      mirrored += m[0] * m[4] - m[1] * m[3] < 0 ? 1 : 0;
    }
    return mirrored;
  }

  @ParameterizedTest
  @EnumSource(Modality.class)
  void noPieceIsSmallerThanTheModalityAllows(Modality modality) {
    for (int seed = 0; seed < 200; seed++) {
      double[] m = ViewDraw.of(modality.views(), seed, SIZE, SIZE).toSource();
      double area = Math.abs(m[0] * m[4] - m[1] * m[3]);
      assertThat(area).isBetween(modality.views().minArea(), 1.0);
    }
  }

  @Test
  void theSameSeedGivesTheSameView() {
    RgbImage image = TestImages.rgb(TestImages.shapes(SIZE, SIZE, 2));
    ViewRule rule = Modality.SKIN.views();
    assertThat(view(rule, 4, image)).isEqualTo(view(rule, 4, image));
    assertThat(view(rule, 4, image)).isNotEqualTo(view(rule, 5, image));
  }

  @Test
  void amountsOutOfRangeAreRefused() {
    ViewRule rule = Modality.GENERAL.views();
    assertThatThrownBy(() -> rule.withColour(1.5)).isInstanceOf(InputException.class);
    assertThatThrownBy(() -> new ViewRule(true, true, 10, 0, 0, 0, 0))
        .isInstanceOf(InputException.class);
  }

  private static int[] view(ViewRule rule, int seed, int red, int green, int blue) {
    byte[] pixels = new byte[3 * SIZE * SIZE];
    for (int i = 0; i < pixels.length; i += 3) {
      pixels[i] = (byte) red;
      pixels[i + 1] = (byte) green;
      pixels[i + 2] = (byte) blue;
    }
    byte[] view = view(rule, seed, new RgbImage(SIZE, SIZE, pixels));
    return new int[] {view[0] & 0xff, view[1] & 0xff, view[2] & 0xff};
  }

  private static byte[] view(ViewRule rule, int seed, RgbImage image) {
    byte[] view = new byte[image.pixels().length];
    rule.apply(image, seed, view);
    return view;
  }
}
