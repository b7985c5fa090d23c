package org.medal.spark;

/** Fields of comma-separated lines (RFC 4180). */
final class Csv {
  private Csv() {}

  /** A field, in quotes where it needs them. */
  static String field(String text) {
    boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
