package org.medal.datasets.parquet;

import java.nio.ByteBuffer;
import java.util.function.Consumer;
import org.apache.parquet.column.ColumnReader;
import org.apache.parquet.column.impl.ColumnReaderImpl;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.jspecify.annotations.Nullable;

/** The values of one column in one group of rows. */
final class ColumnStretch {
  private final ColumnReader reader;
  private final int deepest;
  private final long values;

  ColumnStretch(Leaf column, ColumnMetaData about, ByteBuffer bytes) {
    this.values = about.getNum_values();
    this.deepest = column.descriptor().getMaxDefinitionLevel();
    this.reader =
        new ColumnReaderImpl(
            column.descriptor(), new StretchPages(about, bytes), new PrimitiveConverter() {}, null);
  }

  /** Tells each row's text, null where there is none. */
  void texts(Consumer<@Nullable String> rows) {
    for (long i = 0; i < values; i++) {
      rows.accept(isThere() ? reader.getBinary().toStringUsingUTF8() : null);
      reader.consume();
    }
  }

  private boolean isThere() {
    return reader.getCurrentDefinitionLevel() == deepest;
  }

  /** Tells each row's numbers, in an array of its own; null where there are none. */
  void floats(Consumer<float @Nullable []> rows) {
    FloatList row = new FloatList();
    for (long i = 0; i < values; i++) {
      if (i > 0 && reader.getCurrentRepetitionLevel() == 0) {
        rows.accept(row.take());
      }
      row.add(isThere() ? reader.getFloat() : Float.NaN, isThere());
      reader.consume();
    }
    if (values > 0) {
      rows.accept(row.take());
    }
  }
}
