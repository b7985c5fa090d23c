package org.medal.lab.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.medal.core.data.UsageException;
import org.medal.core.initial.InitialSets;
import org.medal.core.query.Strategies;
import org.medal.lab.config.Arm;
import org.medal.lab.config.CompareConfig;
import org.medal.lab.config.RunConfig;
import org.medal.lab.stats.IntervalKind;
import org.medal.lab.stats.StatisticsOptions;

/**
 * Which initial set and which strategy cost the fewest labels: each initial set with each strategy,
 * over paired seeds, against a random start that goes on at random. What is counted are the labels
 * until a run's AUC is a share of what all labels of the same seed's pool give.
 *
 * @param base the run whose initial set and strategy are varied
 * @param initials names of initial sets
 * @param strategies names of strategies
 * @param seeds how many repetitions
 * @param share of the AUC of a model of the whole pool that is to be reached, above 0, at most 1
 * @param interval how intervals of means are made
 */
public record StartStudy(
    RunConfig base,
    List<String> initials,
    List<String> strategies,
    int seeds,
    double share,
    IntervalKind interval) {
  /** The arm that all others are compared with. */
  public static final String REFERENCE = arm("random", "random");

  public StartStudy {
    initials = initials.stream().map(name -> InitialSets.named(name).name()).distinct().toList();
    strategies = strategies.stream().map(named(base)::name).distinct().toList();
    require(!initials.isEmpty(), "--initial must name an initial set, random,typical");
    require(!strategies.isEmpty(), "--strategies must name a strategy, random,medal");
    require(
        share > 0 && share <= 1,
        String.format(
            Locale.ROOT, "--target must be above 0 and at most 1, not %s; 0.95 is 95 %%", share));
    require(
        base.stopping().names().isEmpty(),
        "--stop does not go with a study of starts, whose runs must all have the same labels to"
            + " spend; leave it out");
  }

  /** Gives a strategy's own name, however a user wrote it. */
  private interface Named {
    String name(String written);
  }

  private static Named named(RunConfig base) {
    return written -> Strategies.named(written, base.selection().options()).name();
  }

  private static void require(boolean good, String message) {
    if (!good) {
      throw new UsageException(message);
    }
  }

  /** The name of a combination. */
  static String arm(String initial, String strategy) {
    return initial + "+" + strategy;
  }

  /** The runs it is made of: the reference, the other combinations, and models of the pools. */
  public CompareConfig comparison() {
    List<Arm> arms = new ArrayList<>(List.of(of("random", "random")));
    for (String initial : initials) {
      Stream<Arm> row = strategies.stream().map(strategy -> of(initial, strategy));
      row.filter(arm -> !arm.name().equals(REFERENCE)).forEach(arms::add);
    }
    require(
        arms.size() > 1,
        "A random start that goes on at random is what others are compared with; name more to"
            + " --initial or --strategies");
    StatisticsOptions statistics =
        new StatisticsOptions(OptionalDouble.empty(), interval, List.of());
    return new CompareConfig(arms, seeds, statistics, true);
  }

  private Arm of(String initial, String strategy) {
    return new Arm(
        arm(initial, strategy),
        base.with(base.selection().withInitial(initial).withStrategy(strategy)));
  }
}
