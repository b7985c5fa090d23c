package org.medal.studio.api;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.medal.studio.project.AnswerKind;
import org.medal.studio.project.ProjectImage;
import org.medal.studio.project.Purpose;

/** Disagreements of readers, and what an adjudicator says of them. */
final class AdjudicationRoutes {
  private final Services services;

  AdjudicationRoutes(Services services) {
    this.services = services;
  }

  void addTo(Routes routes) {
    routes
        .get("/api/disagreements", Access.ADJUDICATOR, this::list)
        .post("/api/adjudications", Access.ADJUDICATOR, this::settle);
  }

  private record Shown(long id, String path, OptionalInt width, OptionalInt height) {}

  private record Disagreement(Shown image, List<ImageRoutes.Told> answers) {}

  private void list(Call call) {
    call.json(
        services.store().images().remarkable().stream()
            .filter(ProjectImage::disputed)
            .map(this::disagreement)
            .toList());
  }

  private Disagreement disagreement(ProjectImage image) {
    return new Disagreement(
        new Shown(image.id(), image.path(), image.width(), image.height()),
        services.store().readings().of(image.id()).stream()
            .filter(answered -> answered.assignment().purpose() != Purpose.REPEAT)
            .filter(answered -> answered.kind() != AnswerKind.SKIP)
            .map(ImageRoutes.Told::of)
            .toList());
  }

  private void settle(Call call) throws IOException {
    JsonBody body = call.body();
    AnswerKind kind = body.name(AnswerKind.class, "kind");
    if (kind == AnswerKind.SKIP) {
      throw Refusal.badRequest("A skip is no verdict.");
    }
    Optional<String> label = Verdict.label(body, kind, services.settings().classes());
    long image = services.image(body.id("image")).id();
    services.store().readings().adjudicate(image, kind, label, call.reader().id());
    call.noContent();
  }
}
