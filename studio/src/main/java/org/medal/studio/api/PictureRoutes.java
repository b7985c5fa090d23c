package org.medal.studio.api;

import org.medal.studio.images.Pictures;
import org.medal.studio.project.ProjectImage;

/** The images themselves, as JPEG. */
final class PictureRoutes {
  private static final String FOR_AN_HOUR = "private, max-age=3600";
  private static final int MOST_LEVELS = 20;

  private final Services services;

  PictureRoutes(Services services) {
    this.services = services;
  }

  void addTo(Routes routes) {
    routes
        .get(
            "/api/images/{id}/screen",
            Access.READER,
            call -> send(call, services.pictures().screen(image(call))))
        .get(
            "/api/images/{id}/thumbnail",
            Access.READER,
            call -> send(call, services.pictures().thumbnail(image(call))))
        .get("/api/images/{id}/tiles/{level}/{column}/{row}", Access.READER, this::tile);
  }

  private void tile(Call call) {
    ProjectImage image = image(call);
    int level = call.place("level");
    int column = call.place("column");
    int row = call.place("row");
    if (!holds(image, level, column, row)) {
      throw Refusal.notFound("The image has no such tile.");
    }
    send(call, services.pictures().tile(image, level, column, row));
  }

  private static boolean holds(ProjectImage image, int level, int column, int row) {
    // a level beyond that at which everything is one pixel does not exist
    return level <= MOST_LEVELS
        && inside(image.width().orElse(Integer.MAX_VALUE), level, column)
        && inside(image.height().orElse(Integer.MAX_VALUE), level, row);
  }

  private static boolean inside(int pixels, int level, int tile) {
    return (long) tile * Pictures.TILE << level < pixels;
  }

  private ProjectImage image(Call call) {
    return services.image(call.id("id"));
  }

  private static void send(Call call, byte[] jpeg) {
    String tag = EntityTag.of(jpeg);
    call.context().header("ETag", tag).header("Cache-Control", FOR_AN_HOUR);
    if (tag.equals(call.context().header("If-None-Match"))) {
      call.context().status(304);
    } else {
      call.send("image/jpeg", jpeg);
    }
  }
}
