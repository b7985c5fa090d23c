package org.medal.datasets.published;

import java.util.List;
import java.util.Locale;
import org.medal.core.data.UsageException;

/** The published data sets by the names users know them by. */
public final class PublishedDataSets {
  private PublishedDataSets() {}

  /** All data sets, in the order in which they are listed to users. */
  public static List<PublishedDataSet> all() {
    return List.of(
        new Messidor(),
        new Bach(),
        new Isic2016(false),
        new Isic2016(true),
        new MedMnist(),
        new Ham10000(),
        new EyePacs());
  }

  /**
   * The data set of that name.
   *
   * @throws UsageException if there is none; the message lists the names
   */
  public static PublishedDataSet named(String name) {
    return all().stream()
        .filter(set -> set.name().equals(name.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new UsageException(
                    "Unknown data set '"
                        + name
                        + "'; choose one of "
                        + String.join(", ", all().stream().map(PublishedDataSet::name).toList())));
  }
}
