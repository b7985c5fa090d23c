package org.medal.studio.api;

import java.io.IOException;
import java.util.Map;

/** Labels made elsewhere. */
final class ImportRoutes {
  private static final int MOST_BYTES = 50 << 20;

  private final Services services;

  ImportRoutes(Services services) {
    this.services = services;
  }

  void addTo(Routes routes) {
    routes.post("/api/import", Access.OWNER, this::take);
  }

  private record Imported(int imported) {}

  private void take(Call call) throws IOException {
    boolean heldOut = heldOut(String.valueOf(call.context().queryParam("heldOut")));
    Map<String, String> labels = LabelsUpload.parse(call.text("text/csv", MOST_BYTES));
    int count = services.store().readings().importLabels(labels, heldOut, call.reader().id());
    services.note("labels imported", call.by(), "labels", Integer.toString(count));
    call.json(new Imported(count));
  }

  private static boolean heldOut(String text) {
    return switch (text) {
      case "true" -> true;
      case "false", "null" -> false;
      default -> throw Refusal.badRequest("'heldOut' must be true or false.");
    };
  }
}
