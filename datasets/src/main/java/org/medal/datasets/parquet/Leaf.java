package org.medal.datasets.parquet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.parquet.column.ColumnDescriptor;
import org.apache.parquet.format.FieldRepetitionType;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.Type;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;

/**
 * Where the values of a column are.
 *
 * @param index its place among all leaves of the schema's tree
 * @param descriptor its type and how deep it is nested
 */
record Leaf(int index, ColumnDescriptor descriptor) {
  /** Of each column of the table, its first leaf: plain columns and lists have one only. */
  static Map<String, Leaf> byColumn(List<SchemaElement> schema) {
    Walk walk = new Walk(schema);
    int columns = schema.get(0).getNum_children();
    for (int c = 0; c < columns; c++) {
      walk.down(new ArrayList<>(), 0, 0);
    }
    return walk.found;
  }

  boolean isFloats() {
    return descriptor.getPrimitiveType().getPrimitiveTypeName() == PrimitiveTypeName.FLOAT
        && descriptor.getMaxRepetitionLevel() == 1;
  }

  boolean isText() {
    return descriptor.getPrimitiveType().getPrimitiveTypeName() == PrimitiveTypeName.BINARY
        && descriptor.getMaxRepetitionLevel() == 0;
  }

  /** The tree is written depth first. */
  private static final class Walk {
    private final List<SchemaElement> schema;
    private final Map<String, Leaf> found = new HashMap<>();
    private int next = 1;
    private int leaves;

    Walk(List<SchemaElement> schema) {
      this.schema = schema;
    }

    void down(List<String> path, int repetition, int definition) {
      SchemaElement element = schema.get(next++);
      path.add(element.getName());
      FieldRepetitionType kind = element.getRepetition_type();
      int repeated = repetition + (kind == FieldRepetitionType.REPEATED ? 1 : 0);
      int defined = definition + (kind == FieldRepetitionType.REQUIRED ? 0 : 1);
      if (element.getNum_children() == 0) {
        found.putIfAbsent(path.get(0), leaf(element, path, repeated, defined));
      }
      for (int c = 0; c < element.getNum_children(); c++) {
        down(path, repeated, defined);
      }
      path.remove(path.size() - 1);
    }

    private Leaf leaf(SchemaElement element, List<String> path, int repetition, int definition) {
      PrimitiveType type =
          new PrimitiveType(
              org.apache.parquet.schema.Type.Repetition.valueOf(
                  element.getRepetition_type().name()),
              name(element.getType()),
              element.getType_length(),
              element.getName());
      String[] names = path.toArray(String[]::new);
      return new Leaf(leaves++, new ColumnDescriptor(names, type, repetition, definition));
    }

    private static PrimitiveTypeName name(Type type) {
      return type == Type.BYTE_ARRAY
          ? PrimitiveTypeName.BINARY
          : PrimitiveTypeName.valueOf(type.name());
    }
  }
}
