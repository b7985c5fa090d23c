package org.medal.studio.jobs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.medal.core.data.ClassSet;
import org.medal.core.data.Labelled;
import org.medal.core.data.SampleId;
import org.medal.studio.project.ProjectImage;
import org.medal.studio.project.Standing;

/**
 * What can be learnt from and asked about at a moment, each in the order of the names.
 *
 * @param labelled images with a consensus that are not held out
 * @param pool images that may be asked for
 * @param test held-out images with a consensus
 * @param ids the numbers of all of them
 */
record LearningSet(
    List<Labelled> labelled, List<SampleId> pool, List<Labelled> test, Map<SampleId, Long> ids) {
  /**
   * Sorts images. Those that are set aside, disputed or cannot be judged are in none of the lists.
   *
   * @param usable whether a model can look at an image now
   */
  static LearningSet of(
      List<ProjectImage> images, ClassSet classes, Predicate<ProjectImage> usable) {
    LearningSet set =
        new LearningSet(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new HashMap<>());
    images.stream()
        .filter(image -> takesPart(image) && usable.test(image))
        .sorted(Comparator.comparing(ProjectImage::path))
        .forEach(image -> set.add(image, classes));
    return set;
  }

  private static boolean takesPart(ProjectImage image) {
    return image.standing() == Standing.POOL
        && !image.disputed()
        && !image.cannotJudge()
        && image.width().isPresent();
  }

  /** The labels that {@link #of} would find; nothing is sorted, so asking often costs little. */
  static Map<SampleId, Integer> labels(
      List<ProjectImage> images, ClassSet classes, Predicate<ProjectImage> usable) {
    Map<SampleId, Integer> labels = new HashMap<>();
    images.stream()
        .filter(image -> image.consensus().isPresent() && !image.heldOut())
        .filter(image -> takesPart(image) && usable.test(image))
        .forEach(
            image ->
                labels.put(
                    new SampleId(image.path()), classes.label(image.consensus().orElseThrow())));
    return labels;
  }

  private void add(ProjectImage image, ClassSet classes) {
    SampleId id = new SampleId(image.path());
    ids.put(id, image.id());
    if (image.consensus().isPresent()) {
      Labelled known = new Labelled(id, classes.label(image.consensus().get()));
      (image.heldOut() ? test : labelled).add(known);
    } else if (!image.heldOut()) {
      pool.add(id);
    }
  }

  /** The labels by name. */
  Map<SampleId, Integer> labels() {
    Map<SampleId, Integer> labels = new HashMap<>();
    labelled.forEach(one -> labels.put(one.id(), one.label()));
    return labels;
  }

  /** The same without these images among those that a model is tested on. */
  LearningSet testedWithout(Set<SampleId> learnt) {
    List<Labelled> unseen = test.stream().filter(one -> !learnt.contains(one.id())).toList();
    return new LearningSet(labelled, pool, unseen, ids);
  }

  /** The number of an image of this set. */
  long id(SampleId name) {
    return Objects.requireNonNull(ids.get(name));
  }

  /** The same, but at most {@code most} images may be asked for, drawn by key. */
  LearningSet askingFor(int most, KeyedDraw draw) {
    List<SampleId> some = draw.some(pool, most, SampleId::value).stream().sorted().toList();
    return new LearningSet(labelled, some, test, ids);
  }
}
