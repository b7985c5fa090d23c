package org.medal.studio.api;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Predicate;
import org.medal.studio.project.AnswerKind;
import org.medal.studio.project.Answered;
import org.medal.studio.project.ProjectImage;
import org.medal.studio.project.Role;
import org.medal.studio.project.Standing;

/** What is known of images, and which of them take part. */
final class ImageRoutes {
  private static final int LONGEST = 500;
  private static final int PAGE = 100;
  private static final int MOST = 1000;

  private final Services services;
  private final Desk desk;

  ImageRoutes(Services services, Desk desk) {
    this.services = services;
    this.desk = desk;
  }

  void addTo(Routes routes) {
    routes
        .get("/api/images", Access.OWNER, this::list)
        .get("/api/images/{id}", Access.READER, this::one)
        .post("/api/images/look", Access.OWNER, this::look)
        .post("/api/images/{id}/flag", Access.READER, this::flag)
        .post("/api/images/{id}/aside", Access.OWNER, this::aside)
        .post("/api/images/{id}/restore", Access.OWNER, this::restore);
  }

  private record Page(int total, List<ProjectImage> images) {}

  private record One(
      long id,
      String path,
      String group,
      OptionalInt width,
      OptionalInt height,
      Standing standing,
      Optional<String> reason,
      boolean flagged,
      List<Sibling> siblings,
      Optional<List<Told>> answers) {}

  /** An answer, for those who may see what others say. */
  record Told(String reader, AnswerKind kind, Optional<String> label, Instant at) {
    static Told of(Answered answered) {
      return new Told(answered.reader(), answered.kind(), answered.label(), answered.at());
    }
  }

  private void list(Call call) {
    List<ProjectImage> images = filtered(call.context().queryParam("filter"));
    int offset = (int) call.query("offset", 0, 0, Integer.MAX_VALUE);
    int limit = (int) call.query("limit", PAGE, 1, MOST);
    call.json(new Page(images.size(), images.stream().skip(offset).limit(limit).toList()));
  }

  private List<ProjectImage> filtered(@org.jspecify.annotations.Nullable String filter) {
    return switch (filter == null ? "all" : filter) {
      case "all" -> services.store().images().all();
      case "aside" -> remarkable(image -> image.standing() != Standing.POOL);
      case "flagged" -> remarkable(ProjectImage::flagged);
      case "disputed" -> remarkable(ProjectImage::disputed);
      default -> throw Refusal.badRequest("'filter' must be one of aside, flagged, disputed, all.");
    };
  }

  private List<ProjectImage> remarkable(Predicate<ProjectImage> which) {
    return services.store().images().remarkable().stream().filter(which).toList();
  }

  private void one(Call call) {
    ProjectImage image = services.image(call.id("id"));
    boolean seesAnswers = call.reader().role().may(Role.ADJUDICATOR);
    call.json(
        new One(
            image.id(),
            image.path(),
            image.group(),
            image.width(),
            image.height(),
            image.standing(),
            image.reason(),
            image.flagged(),
            desk.siblings(image),
            seesAnswers ? Optional.of(answers(image)) : Optional.empty()));
  }

  private List<Told> answers(ProjectImage image) {
    return services.store().readings().of(image.id()).stream().map(Told::of).toList();
  }

  private void look(Call call) {
    services.background().lookForImages();
    call.noContent();
  }

  private void flag(Call call) throws IOException {
    ProjectImage image = services.image(call.id("id"));
    JsonBody body = call.body();
    boolean flagged = body.flag("flagged");
    String note = body.optionalText("note", LONGEST).orElse("");
    services.store().images().flag(image.id(), flagged, note, call.reader().id());
    call.noContent();
  }

  private void aside(Call call) throws IOException {
    ProjectImage image = services.image(call.id("id"));
    String reason = call.body().text("reason", LONGEST);
    services
        .store()
        .images()
        .setAside(image.id(), Standing.EXCLUDED, reason, OptionalLong.empty(), call.by());
    call.noContent();
  }

  private void restore(Call call) {
    ProjectImage image = services.image(call.id("id"));
    services.store().images().restore(image.id(), call.reader().id());
    call.noContent();
  }
}
