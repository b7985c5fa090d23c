package org.medal.cli;

import org.medal.core.data.Names;
import org.medal.core.distance.Distance;
import org.medal.core.query.Aggregation;
import org.medal.core.query.BatchPicking;
import org.medal.core.query.ExpectedLoss;
import org.medal.core.query.GradientScope;
import org.medal.core.query.MedalOptions;
import org.medal.core.query.StrategyOptions;
import org.medal.core.uncertainty.EntropyFormula;
import picocli.CommandLine.Option;

/** The choices that strategies leave to their users. */
final class StrategyMixin {
  @Option(
      names = "--candidates",
      defaultValue = "0",
      paramLabel = "M",
      description =
          "MedAL's M, the samples of highest entropy that stay in the race; 0: 2.5 a pick, at least"
              + " 50.")
  private int candidates;

  @Option(
      names = "--distance",
      defaultValue = "euclidean",
      description =
          "euclidean, cityblock, chebyshev, cosine, russellrao or kulsinski (MedAL only).")
  private String distance;

  @Option(
      names = "--aggregation",
      defaultValue = "mean",
      description = "mean (the paper's), min or centroid (MedAL only).")
  private String aggregation;

  @Option(
      names = "--scale-boolean",
      description = "Scale features to [0,1] first; meant for russellrao and kulsinski.")
  private boolean scaleBoolean;

  @Option(
      names = "--picks",
      defaultValue = "greedy",
      description =
          "greedy: each pick also far from those before it (the paper's); at-once: far from the"
              + " labelled only (MedAL only).")
  private String picks;

  @Option(
      names = "--entropy",
      defaultValue = "correct",
      description =
          "Of MedAL's candidates and the strategy entropy: correct, or as-published-code, the sign"
              + " error of the authors' early code, for an ablation only (two classes).")
  private String entropy;

  @Option(
      names = "--expected-loss",
      defaultValue = "log",
      description = "log (nats) or zero-one: what expected error reduction keeps small (eer only).")
  private String expectedLoss;

  @Option(
      names = "--gradient",
      defaultValue = "last-layer",
      description =
          "last-layer, in closed form, or network, measured by the model: whose gradient's expected"
              + " length counts (emc only).")
  private String gradient;

  StrategyOptions options() {
    return new StrategyOptions(
        new MedalOptions(
            candidates,
            Distance.named(distance),
            Names.parse(Aggregation.class, "aggregation", aggregation),
            scaleBoolean,
            Names.parse(BatchPicking.class, "way of picking", picks),
            Names.parse(EntropyFormula.class, "entropy", entropy)),
        Names.parse(ExpectedLoss.class, "expected loss", expectedLoss),
        Names.parse(GradientScope.class, "gradient", gradient));
  }
}
