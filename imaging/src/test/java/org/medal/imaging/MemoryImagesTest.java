package org.medal.imaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.medal.core.data.InputException;
import org.medal.core.data.SampleId;

class MemoryImagesTest {
  private static final SampleId A = new SampleId("a");
  private static final SampleId B = new SampleId("b");

  @Test
  void imagesAreGivenByNameAtTheirCommonSize() {
    RgbImage image = TestImages.rgb(TestImages.shapes(8, 8, 1));
    MemoryImages images = new MemoryImages(Map.of(A, image));
    assertThat(images.size()).isEqualTo(8);
    assertThat(images.image(A)).isSameAs(image);
    assertThatThrownBy(() -> images.image(B))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("b");
  }

  @Test
  void differentSizesAndNothingAtAllAreRefused() {
    RgbImage square = TestImages.rgb(TestImages.shapes(8, 8, 1));
    RgbImage wide = TestImages.rgb(TestImages.shapes(9, 8, 1));
    assertThatThrownBy(() -> new MemoryImages(Map.of(A, square, B, wide)))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("9 x 8");
    assertThatThrownBy(() -> new MemoryImages(Map.of())).isInstanceOf(InputException.class);
  }
}
