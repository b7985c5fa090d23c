package org.medal.studio.api;

import java.util.function.Function;
import org.medal.core.data.InputException;
import org.medal.studio.project.ProjectImage;

/** The images themselves, as JPEG. */
final class PictureRoutes {
  private static final String FOR_AN_HOUR = "private, max-age=3600";

  private final Services services;

  PictureRoutes(Services services) {
    this.services = services;
  }

  void addTo(Routes routes) {
    routes
        .get(
            "/api/images/{id}/screen",
            Access.READER,
            call -> send(call, services.pictures()::screen))
        .get(
            "/api/images/{id}/thumbnail",
            Access.READER,
            call -> send(call, services.pictures()::thumbnail))
        .get("/api/images/{id}/tiles/{level}/{column}/{row}", Access.READER, this::tile);
  }

  private void tile(Call call) {
    int level = call.place("level");
    int column = call.place("column");
    int row = call.place("row");
    send(call, image -> services.pictures().tile(image, level, column, row));
  }

  private void send(Call call, Function<ProjectImage, byte[]> picture) {
    byte[] jpeg = jpeg(services.image(call.id("id")), picture);
    String tag = EntityTag.of(jpeg);
    call.context().header("ETag", tag).header("Cache-Control", FOR_AN_HOUR);
    if (tag.equals(call.context().header("If-None-Match"))) {
      call.context().status(304);
    } else {
      call.send("image/jpeg", jpeg);
    }
  }

  private static byte[] jpeg(ProjectImage image, Function<ProjectImage, byte[]> picture) {
    try {
      return picture.apply(image);
    } catch (InputException e) {
      throw Refusal.notFound(String.valueOf(e.getMessage()));
    }
  }
}
