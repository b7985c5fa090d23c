package org.medal.studio.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medal.core.data.InputException;
import org.medal.core.data.SampleId;
import org.medal.imaging.ImageWriter;
import org.medal.imaging.RgbImage;

class NetworkImagesTest {
  private static final int SIZE = 32;
  private static final long BYTES = 3L * SIZE * SIZE;
  @TempDir Path root;

  private List<SampleId> write(int count) throws IOException {
    List<SampleId> ids = IntStream.range(0, count).mapToObj(i -> new SampleId(i + ".png")).toList();
    for (SampleId id : ids) {
      RgbImage image = new RgbImage(50, 40, new byte[3 * 50 * 40]);
      Files.write(root.resolve(id.value()), ImageWriter.png(image));
    }
    return ids;
  }

  private NetworkImages images(int kept) {
    return new NetworkImages(root, SIZE, kept * BYTES);
  }

  @Test
  void imagesComeAtTheNetworksSize() throws IOException {
    RgbImage image = images(0).image(write(1).get(0));
    assertThat(List.of(image.width(), image.height())).isEqualTo(List.of(SIZE, SIZE));
  }

  @Test
  void imagesReadAgainAndAgainStayAndOthersMakeRoomForThem() throws IOException {
    List<SampleId> ids = write(6);
    NetworkImages images = images(3);
    ids.subList(0, 3).forEach(images::image);
    List<SampleId> labelled = ids.subList(3, 6);
    images.want(labelled);
    List<RgbImage> first = labelled.stream().map(images::image).toList();
    ids.subList(0, 3).forEach(images::image);
    for (int i = 0; i < 3; i++) {
      assertThat(images.image(labelled.get(i))).isSameAs(first.get(i));
    }
    assertThat(images.image(ids.get(0))).isNotSameAs(images.image(ids.get(0)));
  }

  @Test
  void whatIsLentNeedNotBeDecoded() throws IOException {
    SampleId id = write(1).get(0);
    RgbImage lent = new RgbImage(SIZE, SIZE, new byte[(int) BYTES]);
    NetworkImages images = images(0);
    images.lend(Map.of(id, lent));
    assertThat(images.image(id)).isSameAs(lent);
    images.lend(Map.of());
    assertThat(images.image(id)).isNotSameAs(lent);
  }

  @Test
  void aKeyStaysUntilTheFileChanges() throws IOException {
    List<SampleId> ids = write(2);
    String key = images(0).contentKey(ids.get(0)).orElseThrow();
    assertThat(images(0).contentKey(ids.get(0))).hasValue(key);
    assertThat(images(0).contentKey(ids.get(1)).orElseThrow()).isNotEqualTo(key);
    Files.write(root.resolve("0.png"), new byte[10]);
    assertThat(images(0).contentKey(ids.get(0)).orElseThrow()).isNotEqualTo(key);
  }

  @Test
  void nothingOutsideTheFolderIsDecoded() {
    assertThatThrownBy(() -> images(0).image(new SampleId("../x.png")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("does not lie in");
  }
}
