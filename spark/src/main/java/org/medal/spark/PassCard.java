package org.medal.spark;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** What made a table: the file {@value #NAME} beside its parts, which readers of tables skip. */
final class PassCard {
  static final String NAME = "_medal.json";
  private static final int FORMAT = 1;

  private PassCard() {}

  static void write(FileSystem system, Path out, NetworkPlan plan, PassReport report)
      throws IOException {
    JsonObject json = new JsonObject();
    json.addProperty("format", FORMAT);
    json.addProperty("architecture", plan.order().architecture());
    json.addProperty("weightsSha256", plan.order().sha256());
    json.addProperty("layer", plan.order().layer());
    json.addProperty("pooling", plan.order().pooling().name().toLowerCase(java.util.Locale.ROOT));
    json.addProperty("size", plan.order().size());
    json.addProperty("threads", plan.order().threads());
    JsonArray classes = new JsonArray();
    plan.classes().forEach(classes::add);
    json.add("classes", classes);
    json.addProperty("images", report.images());
    json.addProperty("errors", report.errors());
    String text = new GsonBuilder().setPrettyPrinting().create().toJson(json) + "\n";
    try (FSDataOutputStream file = system.create(new Path(out, NAME))) {
      file.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }
}
