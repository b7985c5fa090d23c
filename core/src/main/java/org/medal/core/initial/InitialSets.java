package org.medal.core.initial;

import java.util.List;
import java.util.Locale;
import org.medal.core.data.UsageException;
import org.medal.core.distance.Distance;

/** The initial sets by the names users know them by. */
public final class InitialSets {
  private InitialSets() {}

  /** All initial sets, in the order in which they are listed to users. */
  public static List<InitialSet> all() {
    return List.of(
        new FarthestAverage(Distance.EUCLIDEAN),
        new RandomStart(),
        new KMeansStart(),
        new TypicalStart(),
        new ProbCoverStart());
  }

  /**
   * The initial set of that name.
   *
   * @throws UsageException if there is none; the message lists the names
   */
  public static InitialSet named(String name) {
    return all().stream()
        .filter(set -> set.name().equals(name.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new UsageException(
                    "Unknown initial set '"
                        + name
                        + "'; choose one of "
                        + String.join(", ", all().stream().map(InitialSet::name).toList())));
  }
}
