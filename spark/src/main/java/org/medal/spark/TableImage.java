package org.medal.spark;

import java.io.IOException;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * An image whose content stands in a table.
 *
 * @param id its name
 * @param bytes the whole file; null where the table has none
 */
@SuppressWarnings("ArrayRecordComponent") // never compared by content
record TableImage(String id, byte @Nullable [] bytes) implements PoolImage {
  /** The image in a row with the columns path and content. */
  static PoolImage of(Row row, String root) {
    String path = row.isNullAt(0) ? "" : row.getString(0);
    return new TableImage(Ids.below(root, path), row.isNullAt(1) ? null : row.getAs(1));
  }

  @Override
  public byte[] content() throws IOException {
    if (bytes == null) {
      throw new UnusableException("has no content: write its row again");
    }
    return bytes;
  }
}
