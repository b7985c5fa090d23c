package org.medal.core;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The golden values that lie beside a developer's checkout; tests skip where they are absent. */
public final class Shared {
  private Shared() {}

  public static JsonObject goldenValues() {
    Path file = Path.of("../../shared/reference/strategy_values.json");
    assumeTrue(Files.exists(file), "skipped: golden values are not beside this checkout");
    try {
      return JsonParser.parseString(Files.readString(file)).getAsJsonObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static double[] vector(JsonElement array) {
    List<Double> values = new ArrayList<>();
    array.getAsJsonArray().forEach(value -> values.add(value.getAsDouble()));
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }

  public static double[][] rows(JsonElement array) {
    List<double[]> rows = new ArrayList<>();
    array.getAsJsonArray().forEach(row -> rows.add(vector(row)));
    return rows.toArray(double[][]::new);
  }
}
