package org.medal.core.query;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.medal.core.data.UsageException;
import org.medal.core.uncertainty.Disagreement;
import org.medal.core.uncertainty.Uncertainty;

/**
 * The strategies by the names users know them by: those of this project, and those that jars on the
 * class path register as {@link QueryStrategy} services.
 */
public final class Strategies {
  private Strategies() {}

  /**
   * All strategies, in the order in which they are listed to users.
   *
   * @throws UsageException if a plug-in cannot be used, or takes a name that is taken
   */
  public static List<QueryStrategy> all(StrategyOptions options) {
    List<QueryStrategy> all = Stream.concat(builtIn(options), PlugIns.all()).toList();
    Map<String, QueryStrategy> byName = new HashMap<>();
    for (QueryStrategy strategy : all) {
      requireFree(byName, strategy.name(), strategy);
      strategy.card().aliases().forEach(alias -> requireFree(byName, alias, strategy));
    }
    return all;
  }

  private static void requireFree(
      Map<String, QueryStrategy> byName, String name, QueryStrategy strategy) {
    QueryStrategy other = byName.putIfAbsent(name.toLowerCase(Locale.ROOT), strategy);
    if (other != null) {
      throw new UsageException(
          "Two strategies are called '%s': %s and %s; rename yours"
              .formatted(name, other.getClass().getName(), strategy.getClass().getName()));
    }
  }

  private static Stream<QueryStrategy> builtIn(StrategyOptions options) {
    return Stream.of(
        new RandomSampling(),
        new UncertaintySampling(Uncertainty.ENTROPY, options.medal().entropy()),
        new UncertaintySampling(Uncertainty.MARGIN),
        new UncertaintySampling(Uncertainty.LEAST_CONFIDENCE),
        new Medal(options.medal()),
        new CommitteeSampling(Disagreement.VOTE_ENTROPY),
        new CommitteeSampling(Disagreement.KL),
        new CommitteeSampling(Disagreement.MUTUAL_INFORMATION),
        new CommitteeSampling(Disagreement.VARIATION_RATIO),
        new CommitteeSampling(Disagreement.MEAN_STD),
        new PowerBald(),
        new BatchBald(),
        new ExpectedErrorReduction(options.expectedLoss()),
        new ExpectedModelChange(options.gradientScope()),
        new VarianceReduction(),
        new KCenter(),
        new Badge(),
        new TypiClust(),
        new ProbCover(),
        new MaxHerding(),
        new UncertaintyHerding(),
        new ClusterUncertainty(),
        new Clue(1),
        new DropQuery(),
        new PreClustering(),
        new Hierarchical());
  }

  /** The names of all strategies. */
  public static List<String> names() {
    return all(StrategyOptions.standard()).stream().map(QueryStrategy::name).toList();
  }

  /**
   * The strategy of that name or alias.
   *
   * @throws UsageException if there is none; the message lists the names
   */
  public static QueryStrategy named(String name, StrategyOptions options) {
    return all(options).stream()
        .filter(s -> answersTo(name, s.card()))
        .findFirst()
        .orElseThrow(
            () ->
                new UsageException(
                    "Unknown strategy '"
                        + name
                        + "'; choose one of "
                        + String.join(", ", names())));
  }

  private static boolean answersTo(String name, StrategyCard card) {
    return Stream.concat(Stream.of(card.name()), card.aliases().stream())
        .anyMatch(name::equalsIgnoreCase);
  }
}
