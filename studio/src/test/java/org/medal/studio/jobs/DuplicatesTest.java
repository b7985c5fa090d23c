package org.medal.studio.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.medal.core.data.InputException;
import org.medal.core.data.SampleId;
import org.medal.datasets.fundus.Fundus;
import org.medal.datasets.fundus.FundusGenerator;
import org.medal.datasets.fundus.FundusOptions;
import org.medal.imaging.ImageSource;
import org.medal.imaging.ImageWriter;
import org.medal.imaging.PerceptualHash;
import org.medal.imaging.RgbImage;
import org.medal.studio.jobs.Duplicates.Known;

class DuplicatesTest {
  private static final int SIZE = 64;
  private final Map<SampleId, RgbImage> images = new HashMap<>();
  private final Duplicates duplicates = new Duplicates(new InMemory(images));

  private record InMemory(Map<SampleId, RgbImage> images) implements ImageSource {
    @Override
    public int size() {
      return SIZE;
    }

    @Override
    public RgbImage image(SampleId id) {
      if (!images.containsKey(id)) {
        throw new InputException("There is no image " + id);
      }
      return Objects.requireNonNull(images.get(id));
    }
  }

  /** The image that it shows again; joins the others if there is none. */
  private Optional<String> find(String name, RgbImage image) {
    long hash = PerceptualHash.of(image);
    Optional<Known> twin = duplicates.find(hash, image);
    if (twin.isEmpty()) {
      images.put(new SampleId(name), image);
      duplicates.add(new Known(images.size(), new SampleId(name), hash));
    }
    return twin.map(known -> known.name().value());
  }

  private static List<Fundus> eyes(int count, double nearDuplicates) {
    FundusOptions options = FundusOptions.of(count, 160).withNearDuplicateShare(nearDuplicates);
    return new FundusGenerator(options, 11).all();
  }

  private static RgbImage small(RgbImage image) {
    return ImageWriter.resize(image, SIZE, SIZE);
  }

  private static RgbImage flat(int value) {
    byte[] pixels = new byte[3 * SIZE * SIZE];
    Arrays.fill(pixels, (byte) value);
    return new RgbImage(SIZE, SIZE, pixels);
  }

  @Test
  void eyesOfDifferentPatientsThatLookAlikeAreKept() {
    for (Fundus eye : eyes(400, 0)) {
      assertThat(find(eye.id().value(), small(eye.image()))).isEmpty();
    }
  }

  @Test
  void aPhotographResizedIsFound() {
    Fundus eye = eyes(1, 0).get(0);
    find("first", small(eye.image()));
    assertThat(find("again", small(ImageWriter.resize(eye.image(), 120, 100)))).hasValue("first");
  }

  @Test
  void ofNearDuplicatesOnlyThoseOfTheSameEyeAreFound() {
    Map<String, String> groups = new HashMap<>();
    int found = 0;
    for (Fundus eye : eyes(300, 0.3)) {
      groups.put(eye.id().value(), eye.group());
      Optional<String> twin = find(eye.id().value(), small(eye.image()));
      if (twin.isPresent()) {
        found++;
        assertThat(groups.get(twin.get())).isEqualTo(eye.group());
      }
    }
    assertThat(found).isPositive();
  }

  @Test
  void flatImagesOfDifferentBrightnessAreNotTheSame() {
    assertThat(find("black", flat(0))).isEmpty();
    assertThat(find("grey", flat(120))).isEmpty();
    assertThat(find("black again", flat(1))).hasValue("black");
  }

  @Test
  void anImageThatIsGoneIsNotShownTwice() {
    find("first", flat(0));
    images.clear();
    assertThat(find("second", flat(0))).isEmpty();
  }
}
