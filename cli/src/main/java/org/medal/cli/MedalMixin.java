package org.medal.cli;

import org.medal.core.data.Names;
import org.medal.core.distance.Distance;
import org.medal.core.query.Aggregation;
import org.medal.core.query.MedalOptions;
import picocli.CommandLine.Option;

/** The options of MedAL's query. */
final class MedalMixin {
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

  MedalOptions options() {
    return new MedalOptions(
        candidates,
        Distance.named(distance),
        Names.parse(Aggregation.class, "aggregation", aggregation),
        scaleBoolean);
  }
}
