package org.medal.studio.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.medal.studio.export.Exports;
import org.medal.studio.project.TrainedModel;

/** Files to take away. */
final class ExportRoutes {
  private static final String CSV = "text/csv; charset=utf-8";
  private static final String JSON = "application/json";
  private static final String MARKDOWN = "text/markdown; charset=utf-8";

  private final Services services;
  private final Exports exports;

  ExportRoutes(Services services) {
    this.services = services;
    this.exports = new Exports(services.store());
  }

  /** Writes a file. */
  private interface Writer {
    void write(OutputStream out) throws IOException;
  }

  void addTo(Routes routes) {
    file(routes, "labels.csv", CSV, exports::labels);
    file(routes, "consensus.csv", CSV, exports::consensus);
    file(routes, "coco.json", JSON, exports::coco);
    file(routes, "label-studio.json", JSON, exports::labelStudio);
    file(routes, "dataset-card.md", MARKDOWN, exports::datasetCard);
    file(
        routes,
        "model-card.md",
        MARKDOWN,
        out -> exports.modelCard(services.background().model(), out));
    routes.get("/api/export/model.zip", Access.OWNER, this::model);
  }

  private void file(Routes routes, String name, String type, Writer writer) {
    routes.get(
        "/api/export/" + name,
        Access.OWNER,
        call -> {
          // whole before the first byte goes out: an error is then an answer, not half a file
          ByteArrayOutputStream whole = new ByteArrayOutputStream();
          writer.write(whole);
          attach(call, name);
          call.send(type, whole.toByteArray());
        });
  }

  /** A model may be large: it goes out as it is read. */
  private void model(Call call) throws IOException {
    Path folder =
        services
            .background()
            .model()
            .map(TrainedModel::folder)
            .orElseThrow(() -> Refusal.notFound("There is no model yet; label some more."));
    attach(call, "model.zip");
    call.context().contentType("application/zip");
    Exports.model(folder, call.context().res().getOutputStream());
  }

  private void attach(Call call, String name) {
    services.note("export", call.by(), "file", name);
    call.context().header("Content-Disposition", "attachment; filename=\"" + name + "\"");
  }
}
