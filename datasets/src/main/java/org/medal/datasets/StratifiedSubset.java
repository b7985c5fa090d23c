package org.medal.datasets;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.medal.core.data.InputException;
import org.medal.core.data.SampleId;

/** A smaller data set with the classes in the proportions of the whole, made of whole groups. */
public final class StratifiedSubset {
  private static final long SEED = 0;

  private StratifiedSubset() {}

  /**
   * Draws about so many images; always the same ones of the same set, whatever the experiment's
   * seed, for all its runs share their images. A set that is no larger is given back as it is.
   *
   * @param origin what the images come from, for messages
   * @throws InputException if a class has one group only
   */
  public static ImageSet of(ImageSet set, int images, Path origin) {
    if (images >= set.size()) {
      return set;
    }
    List<ImageGroup> groups = GroupedSplit.shuffled(ImageGroup.of(set), "subset", SEED);
    Set<SampleId> chosen = new HashSet<>();
    new HeldOutDraw("subset", set.classes(), groups, Portion.ofImages(images))
        .draw()
        .forEach(group -> chosen.addAll(group.members()));
    return ImageSet.of(
        origin,
        set.samples().stream().filter(image -> chosen.contains(image.id())).toList(),
        set.unlabelledImages());
  }
}
