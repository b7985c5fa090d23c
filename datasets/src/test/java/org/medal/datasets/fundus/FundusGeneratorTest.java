package org.medal.datasets.fundus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medal.core.data.InputException;
import org.medal.datasets.CsvReader;
import org.medal.datasets.FolderReader;
import org.medal.datasets.ImageSet;
import org.medal.imaging.RgbImage;

class FundusGeneratorTest {
  @TempDir Path folder;

  @Test
  void anImageDoesNotDependOnHowManyAreMadeNorOnTheThread() {
    List<Fundus> few = new FundusGenerator(FundusOptions.of(5, 48), 11).all();
    FundusGenerator many = new FundusGenerator(FundusOptions.of(500, 48), 11);
    for (int i = 4; i >= 0; i--) {
      assertThat(many.image(i).image().pixels()).isEqualTo(few.get(i).image().pixels());
      assertThat(many.image(i).group()).isEqualTo(few.get(i).group());
    }
    byte[] otherSeed = new FundusGenerator(FundusOptions.of(5, 48), 12).image(0).image().pixels();
    assertThat(otherSeed).isNotEqualTo(few.get(0).image().pixels());
  }

  @Test
  void sharesOfClassesAndDuplicatesAreThoseAskedFor() {
    FundusOptions options =
        FundusOptions.of(600, 32).withDiseasedShare(0.2).withNearDuplicateShare(0.3);
    List<Fundus> all = new FundusGenerator(options, 1).all();
    long diseased = all.stream().filter(f -> f.label().equals("dr")).count();
    assertThat(diseased).isBetween(80L, 160L);
    long eyes = all.stream().map(Fundus::group).distinct().count();
    assertThat(eyes).isBetween(380L, 460L);
  }

  @Test
  void nearDuplicatesShareGroupAndGradeAndLookAlikeButAreNotEqual() {
    FundusOptions options = FundusOptions.of(80, 64).withNearDuplicateShare(0.5);
    Map<String, Fundus> firsts = new HashMap<>();
    int pairs = 0;
    for (Fundus fundus : new FundusGenerator(options, 2).all()) {
      Fundus first = firsts.putIfAbsent(fundus.group(), fundus);
      if (first != null) {
        pairs++;
        assertThat(fundus.grade()).isEqualTo(first.grade());
        assertThat(difference(fundus.image(), first.image())).isBetween(0.5, 25.0);
      }
    }
    assertThat(pairs).isGreaterThan(20);
  }

  @Test
  void gradesAreClassesOnRequestAndHealthyIsGradeZero() {
    FundusOptions options = FundusOptions.of(120, 32);
    Map<String, List<Fundus>> two =
        new FundusGenerator(options, 3)
            .all().stream().collect(Collectors.groupingBy(Fundus::label));
    assertThat(two).containsOnlyKeys("healthy", "dr");
    assertThat(two.get("healthy")).allMatch(f -> f.grade() == 0);
    assertThat(two.get("dr")).allMatch(f -> f.grade() >= 1 && f.grade() <= 3);
    assertThat(new FundusGenerator(options.byGrade(), 3).all())
        .allMatch(f -> f.label().equals("grade" + f.grade()))
        .extracting(Fundus::grade)
        .contains(0, 1, 2, 3);
  }

  @Test
  void theRetinaIsRedAndTheSurroundIsDark() {
    for (Fundus fundus : new FundusGenerator(FundusOptions.of(30, 64), 4).all()) {
      byte[] pixels = fundus.image().pixels();
      assertThat(Byte.toUnsignedInt(pixels[0])).isLessThan(20);
      int middle = 3 * (32 * 64 + 32);
      int red = Byte.toUnsignedInt(pixels[middle]);
      assertThat(red).isGreaterThan(Byte.toUnsignedInt(pixels[middle + 2])).isGreaterThan(50);
    }
  }

  @Test
  void aWrittenFolderIsWhatTheReaderReads() {
    FundusOptions options = FundusOptions.of(24, 32).withNearDuplicateShare(0.4);
    Path csv = FundusFolder.write(folder, options, 5);
    ImageSet set = CsvReader.read(folder, csv);
    assertThat(set.size()).isEqualTo(24);
    assertThat(set.classes().names()).containsExactly("dr", "healthy");
    assertThat(set.samples().get(7).id().value()).isEqualTo("images/fundus-00007.png");
    Fundus seventh = new FundusGenerator(options, 5).image(7);
    assertThat(set.samples().get(7).label()).isEqualTo(seventh.label());
    assertThat(set.samples().get(7).group()).isEqualTo(seventh.group());
    assertThat(set.unlabelledImages()).isEmpty();
    assertThatExceptionOfType(InputException.class).isThrownBy(() -> FolderReader.read(folder));
  }

  @Test
  void optionsThatMakeNoSenseAreExplained() {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> FundusOptions.of(0, 64))
        .withMessageContaining("number of images");
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> FundusOptions.of(9, 8))
        .withMessageContaining("image size");
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> FundusOptions.of(9, 64).withDiseasedShare(Double.NaN))
        .withMessageContaining("share of diseased eyes");
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> FundusOptions.of(9, 64).withNearDuplicateShare(1))
        .withMessageContaining("near duplicates");
  }

  /** Mean difference of the channels, in levels of 255. */
  private static double difference(RgbImage a, RgbImage b) {
    double sum = 0;
    for (int i = 0; i < a.pixels().length; i++) {
      sum += Math.abs((a.pixels()[i] & 255) - (b.pixels()[i] & 255));
    }
    return sum / a.pixels().length;
  }
}
