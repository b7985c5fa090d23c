package org.medal.spark;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.medal.core.data.Names;
import org.medal.datasets.parquet.ParquetPool;

/** What made a table, in small files beside its parts, which readers of tables skip. */
final class PassCard {
  static final String NAME = "_medal.json";
  private static final int FORMAT = 1;

  private PassCard() {}

  static void write(FileSystem system, Path out, NetworkPlan plan, PassReport report)
      throws IOException {
    write(system, new Path(out, NAME), json(plan.order(), report));
    if (!plan.classes().isEmpty()) {
      String classes = plan.classes().stream().map(c -> c + "\n").collect(Collectors.joining());
      write(system, new Path(out, ParquetPool.CLASSES), classes);
    }
  }

  private static String json(NetworkOrder network, PassReport report) {
    JsonObject json = new JsonObject();
    json.addProperty("format", FORMAT);
    json.addProperty("architecture", network.architecture());
    json.addProperty("weightsSha256", network.sha256());
    json.addProperty("layer", network.layer());
    json.addProperty("pooling", Names.of(network.pooling()));
    json.addProperty("size", network.size());
    json.addProperty("threads", network.threads());
    json.addProperty("images", report.images());
    json.addProperty("errors", report.errors());
    return new GsonBuilder().setPrettyPrinting().create().toJson(json) + "\n";
  }

  private static void write(FileSystem system, Path file, String text) throws IOException {
    try (FSDataOutputStream out = system.create(file)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
  }
}
