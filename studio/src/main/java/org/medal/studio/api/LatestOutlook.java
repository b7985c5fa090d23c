package org.medal.studio.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.medal.studio.insight.Outlook;
import org.medal.studio.project.Counts;
import org.medal.studio.project.EvaluatedModel;
import org.medal.studio.project.ProjectSettings;

/** Remembers the outlook that was computed last: a forecast takes longer than a page may. */
final class LatestOutlook {
  private @Nullable Asked asked;
  private @Nullable Outlook answer;

  private record Asked(
      List<EvaluatedModel> evaluations, Counts counts, ProjectSettings settings, long median) {}

  synchronized Outlook of(
      List<EvaluatedModel> evaluations, Counts counts, ProjectSettings settings, long median) {
    Asked now = new Asked(evaluations, counts, settings, median);
    Outlook known = answer;
    if (known == null || !now.equals(asked)) {
      known = Outlook.of(evaluations, counts, settings, median);
      asked = now;
      answer = known;
    }
    return known;
  }
}
