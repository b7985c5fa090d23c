package org.medal.spark;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.medal.core.uncertainty.Uncertainty;

/** The table that a pass writes: one row an image. */
final class PassRow {
  private static final DataType FLOATS = DataTypes.createArrayType(DataTypes.FloatType, false);

  /**
   * {@code id}; {@code features}, {@code probabilities} and {@code entropy} (nats) by the network,
   * the latter two null if it has no trained head; {@code orb}, 256 numbers from 0 to 1, null if
   * not asked for; {@code error}, null where the image was fine, else all others are null.
   */
  static final StructType SCHEMA =
      new StructType()
          .add("id", DataTypes.StringType, false)
          .add("features", FLOATS)
          .add("probabilities", FLOATS)
          .add("entropy", DataTypes.DoubleType)
          .add("orb", FLOATS)
          .add("error", DataTypes.StringType);

  private PassRow() {}

  /** An image that could not be used. */
  static Row failed(String id, String error) {
    return RowFactory.create(id, null, null, null, null, error);
  }

  /** An image that was embedded. */
  static Row of(String id, double[] features, double @Nullable [] probabilities, double[] orb) {
    return RowFactory.create(
        id,
        floats(features),
        probabilities == null ? null : floats(probabilities),
        probabilities == null ? null : entropy(floats(probabilities)),
        orb.length == 0 ? null : floats(orb),
        null);
  }

  private static float[] floats(double[] values) {
    float[] floats = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      floats[i] = (float) values[i];
    }
    return floats;
  }

  /** Of the probabilities as they are written, which is what a strategy will read. */
  private static double entropy(float[] written) {
    double[] p = new double[written.length];
    for (int i = 0; i < p.length; i++) {
      p[i] = written[i];
    }
    return Uncertainty.ENTROPY.of(p);
  }
}
