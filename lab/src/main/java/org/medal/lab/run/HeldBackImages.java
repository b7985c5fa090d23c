package org.medal.lab.run;

import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.medal.core.data.SampleId;
import org.medal.core.data.UsageException;
import org.medal.datasets.GroupedSplit;
import org.medal.datasets.ImageSet;
import org.medal.datasets.Portion;
import org.medal.datasets.Split;
import org.medal.lab.config.HeldBack;

/** Parts the images of an experiment as its configuration says. */
record HeldBackImages(HeldBack wanted, PreparedImages images) {
  /**
   * The split of one seed.
   *
   * @throws UsageException if nothing is left for the pool
   */
  Split split(long seed) {
    ImageSet set = images.set();
    requireRoom(set.size());
    if (wanted.testList().isEmpty()) {
      return GroupedSplit.of(set, wanted.test(), wanted.validation(), seed);
    }
    List<SampleId> test = wanted.testList().get().in(set, new HashSet<>(images.skipped()));
    return GroupedSplit.ofTestSet(set, test, wanted.validation(), seed);
  }

  private void requireRoom(int size) {
    int test = wanted.test().images().orElse(0);
    int validation = wanted.validation().images().orElse(0);
    if (test + validation >= size) {
      throw new UsageException(
          (test > 0 ? "--test-size " + test : "")
              + (test > 0 && validation > 0 ? " and " : "")
              + (validation > 0 ? "--validation-size " + validation : "")
              + " leave nothing of the "
              + size
              + " images to the pool; give less");
    }
  }

  /** A line for each part whose wanted number of images was missed. */
  List<String> remarks(Split split) {
    return Stream.concat(
            missed("test", wanted.test(), split.test().size()),
            missed("validation", wanted.validation(), split.validation().size()))
        .toList();
  }

  private Stream<String> missed(String part, Portion portion, int found) {
    boolean listed = part.equals("test") && wanted.testList().isPresent();
    return portion.images().stream()
        .filter(images -> images != found && !listed)
        .mapToObj(
            images ->
                "the "
                    + part
                    + " set has "
                    + found
                    + " images, not the "
                    + images
                    + " of --"
                    + part
                    + "-size, for groups are not divided");
  }
}
