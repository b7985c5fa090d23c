package org.medal.deep.frozen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.medal.core.data.SampleId;
import org.medal.imaging.ImageSource;
import org.medal.imaging.RgbImage;

class ContentKeysTest {
  private static final SampleId DARK = new SampleId("dark");
  private static final SampleId DARK_AGAIN = new SampleId("dark again");
  private static final SampleId LIGHT = new SampleId("light");

  /** One-pixel images; {@code named} tells the light one's key and must not be asked for it. */
  private record OnePixel(Optional<String> named) implements ImageSource {
    @Override
    public int size() {
      return 1;
    }

    @Override
    public RgbImage image(SampleId id) {
      boolean light = id.equals(LIGHT);
      if (light && named.isPresent()) {
        throw new AssertionError("decoded, though its key is known");
      }
      return new RgbImage(1, 1, new byte[] {(byte) (light ? 9 : 0), 0, 0});
    }

    @Override
    public Optional<String> contentKey(SampleId id) {
      return id.equals(LIGHT) ? named : Optional.empty();
    }
  }

  @Test
  void equalPixelsHaveTheSameKey() {
    List<String> keys =
        new ContentKeys(new OnePixel(Optional.empty())).of(List.of(DARK, DARK_AGAIN, LIGHT));
    assertThat(keys.get(0)).isEqualTo(keys.get(1)).isNotEqualTo(keys.get(2)).hasSize(64);
  }

  @Test
  void aKeyThatTheSourceKnowsIsTakenWithoutDecoding() {
    String known = "ab".repeat(32);
    assertThat(new ContentKeys(new OnePixel(Optional.of(known))).of(List.of(DARK, LIGHT)))
        .hasSize(2)
        .contains(known);
  }
}
