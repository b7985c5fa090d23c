package org.medal.core.query;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.medal.core.data.UsageException;
import org.medal.core.uncertainty.Uncertainty;

/** The strategies by the names users know them by. */
public final class Strategies {
  private static final Map<String, String> ALIASES = Map.of("breaking-ties", "margin");

  private Strategies() {}

  /** All strategies, in the order in which they are listed to users. */
  public static List<QueryStrategy> all(MedalOptions medal) {
    return List.of(
        new RandomSampling(),
        new UncertaintySampling(Uncertainty.ENTROPY),
        new UncertaintySampling(Uncertainty.MARGIN),
        new UncertaintySampling(Uncertainty.LEAST_CONFIDENCE),
        new Medal(medal));
  }

  /** The names of all strategies. */
  public static List<String> names() {
    return all(MedalOptions.paper()).stream().map(QueryStrategy::name).toList();
  }

  /**
   * The strategy of that name or alias.
   *
   * @throws UsageException if there is none; the message lists the names
   */
  public static QueryStrategy named(String name, MedalOptions medal) {
    String asked = name.toLowerCase(Locale.ROOT);
    String known = ALIASES.getOrDefault(asked, asked);
    return all(medal).stream()
        .filter(strategy -> strategy.name().equals(known))
        .findFirst()
        .orElseThrow(
            () ->
                new UsageException(
                    "Unknown strategy '"
                        + name
                        + "'; choose one of "
                        + String.join(", ", names())));
  }
}
