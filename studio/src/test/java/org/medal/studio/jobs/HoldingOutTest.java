package org.medal.studio.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.medal.studio.project.ProjectImage;
import org.medal.studio.project.ProjectSettings;
import org.medal.studio.project.Standing;

class HoldingOutTest {
  private static ProjectSettings settings(int testSize) {
    return LabellingProject.settings(Path.of("nowhere"), LabellingProject.tiny(), testSize);
  }

  private static ProjectImage image(long id, String group, Standing standing, int readings) {
    return new ProjectImage(
        id,
        "image" + id,
        group,
        OptionalInt.empty(),
        OptionalInt.empty(),
        OptionalLong.empty(),
        standing,
        Optional.empty(),
        OptionalLong.empty(),
        false,
        Optional.empty(),
        false,
        false,
        false,
        readings);
  }

  /** Two eyes a patient. */
  private static List<ProjectImage> patients(int count) {
    return IntStream.range(0, 2 * count)
        .mapToObj(i -> image(i, "patient" + i / 2, Standing.POOL, 0))
        .toList();
  }

  @Test
  void wholeGroupsAreDrawn() {
    List<Long> drawn = HoldingOut.drawn(patients(50), settings(20));
    assertThat(drawn).hasSize(20);
    Map<Long, Long> perPatient =
        drawn.stream().collect(Collectors.groupingBy(id -> id / 2, Collectors.counting()));
    assertThat(perPatient.values()).containsOnly(2L);
  }

  @Test
  void neverMoreThanAThird() {
    assertThat(HoldingOut.drawn(patients(15), settings(1000))).hasSize(10);
    assertThat(HoldingOut.drawn(patients(1), settings(1000))).isEmpty();
  }

  @Test
  void theDrawFollowsFromSeedAndNames() {
    List<ProjectImage> backwards = new ArrayList<>(patients(50));
    java.util.Collections.reverse(backwards);
    assertThat(HoldingOut.drawn(backwards, settings(20)))
        .containsExactlyInAnyOrderElementsOf(HoldingOut.drawn(patients(50), settings(20)));
  }

  @Test
  void whatHasBeenReadOrSetAsideIsNotDrawn() {
    List<ProjectImage> all = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      all.add(image(i, "g" + i, i < 10 ? Standing.EXCLUDED : Standing.POOL, i < 20 ? 1 : 0));
    }
    assertThat(HoldingOut.drawn(all, settings(30))).allMatch(id -> id >= 20).hasSize(10);
  }

  /** The other eye of a held-out patient, which came later or was not in the labels given. */
  @Test
  void whatShowsAHeldOutPatientIsHeldOutToo() {
    List<ProjectImage> all = new ArrayList<>(patients(3));
    assertThat(HoldingOut.companions(all)).isEmpty();
    all.set(2, heldOut(all.get(2)));
    assertThat(HoldingOut.companions(all)).containsExactly(3L);
  }

  private static ProjectImage heldOut(ProjectImage image) {
    return new ProjectImage(
        image.id(),
        image.path(),
        image.group(),
        image.width(),
        image.height(),
        image.hash(),
        image.standing(),
        image.reason(),
        image.duplicateOf(),
        true,
        image.consensus(),
        false,
        false,
        false,
        0);
  }
}
