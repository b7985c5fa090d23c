package org.medal.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.medal.core.data.SampleId;

/** The rows that a pass wrote, by name. */
record PassRows(Map<String, Row> rows) {
  static PassRows read(SparkSession spark, Path table) {
    Map<String, Row> rows = new LinkedHashMap<>();
    spark
        .read()
        .parquet(table.toString())
        .orderBy("id")
        .collectAsList()
        .forEach(row -> assertThat(rows.put(row.getString(0), row)).isNull());
    return new PassRows(rows);
  }

  List<String> good() {
    return rows.values().stream().filter(r -> r.isNullAt(5)).map(r -> r.getString(0)).toList();
  }

  String error(String id) {
    return rows.get(id).getString(5);
  }

  float[] floats(String id, String column) {
    List<Float> values = rows.get(id).getList(rows.get(id).fieldIndex(column));
    float[] floats = new float[values.size()];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = values.get(i);
    }
    return floats;
  }

  /** Same images, and of each the same features and probabilities, bit for bit. */
  void assertEqualTo(OneMachine one) {
    assertThat(new ArrayList<>(good()))
        .containsExactlyInAnyOrderElementsOf(one.ids().stream().map(SampleId::value).toList());
    for (int i = 0; i < one.ids().size(); i++) {
      String id = one.ids().get(i).value();
      assertThat(floats(id, "features")).containsExactly(floats(one.embedding().features().row(i)));
      assertThat(floats(id, "probabilities"))
          .containsExactly(floats(one.embedding().probabilities().orElseThrow().row(i)));
    }
  }

  private static float[] floats(double[] values) {
    float[] floats = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      floats[i] = (float) values[i];
    }
    return floats;
  }
}
