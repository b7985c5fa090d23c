package org.medal.datasets;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.medal.core.data.SampleId;

/** Images that stay together, with how many of each class they are. Equal only to itself. */
final class ImageGroup {
  private final List<SampleId> members = new ArrayList<>();
  private final int[] perClass;

  private ImageGroup(int classes) {
    this.perClass = new int[classes];
  }

  /** The groups of a set, sorted by name. */
  static List<ImageGroup> of(ImageSet set) {
    return of(set, set.samples());
  }

  /** The groups of some images of a set, sorted by name. */
  static List<ImageGroup> of(ImageSet set, List<LabelledImage> images) {
    Map<String, ImageGroup> groups = new TreeMap<>();
    for (LabelledImage image : images) {
      ImageGroup group =
          groups.computeIfAbsent(image.group(), name -> new ImageGroup(set.classes().size()));
      group.members.add(image.id());
      group.perClass[set.classes().label(image.label())]++;
    }
    return List.copyOf(groups.values());
  }

  List<SampleId> members() {
    return members;
  }

  /** The classes that occur among its images, ascending. */
  List<Integer> labels() {
    return IntStream.range(0, perClass.length).filter(c -> perClass[c] > 0).boxed().toList();
  }

  int count(int label) {
    return perClass[label];
  }
}
