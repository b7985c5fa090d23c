package org.medal.studio.api;

import java.util.List;
import java.util.Optional;
import org.medal.studio.jobs.Activity;
import org.medal.studio.jobs.MapDot;
import org.medal.studio.project.Counts;
import org.medal.studio.project.EvaluatedModel;
import org.medal.studio.project.ProjectSettings;
import org.medal.studio.project.Ranking;

/** What the model has learnt, and what goes on behind the reader. */
final class LearningRoutes {
  private final Services services;

  LearningRoutes(Services services) {
    this.services = services;
  }

  void addTo(Routes routes) {
    routes
        .get("/api/learning", Access.READER, this::learning)
        .get("/api/map", Access.READER, this::map)
        .post("/api/train", Access.OWNER, this::train);
  }

  private record Learning(
      List<String> classes,
      Counts counts,
      int budget,
      List<EvaluatedModel> evaluations,
      Activity activity,
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
    call.json(
        new Learning(
            settings.classes(),
            services.store().images().counts(),
            settings.budget(),
            services.store().rankings().evaluations(),
            services.background().activity(),
            services.store().rankings().latest().map(Ranked::of)));
  }

  private void map(Call call) {
    call.json(new Pool(services.background().map(), services.settings().classes()));
  }

  private void train(Call call) {
    services.background().trainNow();
    call.noContent();
  }
}
