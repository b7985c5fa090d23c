package org.medal.studio.api;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.medal.imaging.Modality;
import org.medal.studio.insight.Agreement;
import org.medal.studio.insight.Outlook;
import org.medal.studio.insight.Timing;
import org.medal.studio.jobs.Activity;
import org.medal.studio.jobs.AdaptState;
import org.medal.studio.jobs.MapDot;
import org.medal.studio.project.Counts;
import org.medal.studio.project.EvaluatedModel;
import org.medal.studio.project.ProjectSettings;
import org.medal.studio.project.Ranking;

/** What the model has learnt, and what goes on behind the reader. */
final class LearningRoutes {
  private final Services services;
  private final Meter meter;
  private final LatestOutlook outlook = new LatestOutlook();

  LearningRoutes(Services services, Meter meter) {
    this.services = services;
    this.meter = meter;
  }

  void addTo(Routes routes) {
    routes
        .get("/api/learning", Access.READER, this::learning)
        .get("/api/map", Access.READER, this::map)
        .post("/api/train", Access.OWNER, this::train)
        .post("/api/adapt", Access.OWNER, this::adapt)
        .get("/api/timing", Access.READER, call -> call.json(timing()))
        .get("/api/agreement", Access.ADJUDICATOR, call -> call.json(agreement()));
  }

  private record Learning(
      List<String> classes,
      Counts counts,
      int budget,
      List<EvaluatedModel> evaluations,
      Outlook outlook,
      Activity activity,
      AdaptState adaptation,
      Optional<Ranked> ranking) {}

  private record Ranked(int round, String by, String model, int labels, int waiting) {
    static Ranked of(Ranking ranking) {
      return new Ranked(
          ranking.round(),
          ranking.by(),
          ranking.model(),
          ranking.labels(),
          ranking.entries().size());
    }
  }

  private record Pool(List<MapDot> dots, List<String> classes) {}

  private void learning(Call call) {
    ProjectSettings settings = services.settings();
    Counts counts = services.store().images().counts();
    List<EvaluatedModel> evaluations = services.store().rankings().evaluations();
    long median = meter.medianMillis(call.reader().id());
    call.json(
        new Learning(
            settings.classes(),
            counts,
            settings.budget(),
            evaluations,
            outlook.of(evaluations, counts, settings, median),
            services.background().activity(),
            services.background().adaptation(),
            services.store().rankings().latest().map(Ranked::of)));
  }

  private void map(Call call) {
    call.json(
        new Pool(
            Sight.of(services, call.reader()).dots(services.background().map()),
            services.settings().classes()));
  }

  private Timing timing() {
    return Timing.of(services.store().readings().all(), services.settings().classes());
  }

  private Agreement agreement() {
    ProjectSettings settings = services.settings();
    return Agreement.of(services.store().readings().all(), settings.classes(), settings.seed());
  }

  private void train(Call call) {
    services.background().trainNow();
    call.noContent();
  }

  private void adapt(Call call) throws IOException {
    Modality shown = call.body().name(Modality.class, "modality");
    switch (services.background().adaptation()) {
      case IMPOSSIBLE -> throw Refusal.conflict("There is no frozen network here to adapt.");
      case TOO_FEW -> throw Refusal.conflict("There are too few images here to adapt to.");
      case ASKED, DONE -> throw Refusal.conflict("The encoder is adapted already, or about to be.");
      case OFFERED -> services.background().adapt(shown);
    }
    call.noContent();
  }
}
