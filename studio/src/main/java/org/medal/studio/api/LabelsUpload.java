package org.medal.studio.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads an uploaded CSV with the columns path and label, in any order, beside others. */
final class LabelsUpload {
  private LabelsUpload() {}

  static Map<String, String> parse(String text) {
    String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
    try (CSVParser parser = CSVParser.parse(plain, CSVFormat.RFC4180)) {
      return labels(parser);
    } catch (IOException | UncheckedIOException e) {
      throw Refusal.badRequest("The file is not valid CSV; put quotes in pairs.");
    }
  }

  private static Map<String, String> labels(CSVParser parser) {
    Map<String, String> labels = new LinkedHashMap<>();
    List<String> header = List.of();
    for (CSVRecord row : parser) {
      List<String> fields = row.toList().stream().map(String::strip).toList();
      if (header.isEmpty()) {
        header = header(fields);
      } else if (fields.size() > 1 || !fields.get(0).isEmpty()) {
        add(labels, fields, header, parser.getCurrentLineNumber());
      }
    }
    if (labels.isEmpty()) {
      throw Refusal.badRequest("The file holds no labels; it needs the columns path and label.");
    }
    return labels;
  }

  private static List<String> header(List<String> fields) {
    if (!fields.contains("path") || !fields.contains("label")) {
      throw Refusal.badRequest("The first line of the file must name the columns path and label.");
    }
    return fields;
  }

  private static void add(
      Map<String, String> labels, List<String> fields, List<String> header, long line) {
    if (fields.size() != header.size()) {
      throw Refusal.badRequest(
          "Line " + line + " of the file has not as many fields as the first one.");
    }
    String path = fields.get(header.indexOf("path"));
    if (labels.put(path, fields.get(header.indexOf("label"))) != null) {
      throw Refusal.badRequest(
          "Line " + line + " of the file names '" + path + "' again; keep one of the two.");
    }
  }
}
