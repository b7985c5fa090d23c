package org.medal.lab.record;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.medal.core.data.ClassSet;
import org.medal.core.data.InputException;
import org.medal.core.data.Labelled;
import org.medal.core.data.SampleId;
import org.medal.lab.ledger.WholeFile;

/** {@code map.csv}: where the images of a run's pool lie in the plane of its features. */
public final class PoolMapFile {
  /** Its name in the folder of a run. */
  public static final String NAME = "map.csv";

  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator("\n").get();

  private PoolMapFile() {}

  /** Writes the map of a run. */
  public static void write(Path folder, List<MapPoint> points, ClassSet classes)
      throws IOException {
    StringWriter text = new StringWriter();
    try (CSVPrinter csv = FORMAT.print(text)) {
      csv.printRecord("id", "x", "y", "label", "round", "rank");
      for (MapPoint point : points) {
        csv.printRecord(cells(point, classes));
      }
    }
    WholeFile.write(folder.resolve(NAME), text.toString());
  }

  /** The cells of one point's row. */
  public static List<Object> cells(MapPoint point, ClassSet classes) {
    return List.of(
        point.sample().id(),
        number(point.x()),
        number(point.y()),
        classes.name(point.sample().label()),
        cell(point.round()),
        cell(point.rank()));
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.6g", value);
  }

  private static Object cell(OptionalInt value) {
    return value.isPresent() ? value.getAsInt() : "";
  }

  static List<MapPoint> read(Path folder, ClassSet classes) throws IOException {
    Path file = folder.resolve(NAME);
    if (!Files.exists(file)) {
      return List.of();
    }
    List<MapPoint> points = new ArrayList<>();
    CSVFormat named = FORMAT.builder().setHeader().setSkipHeaderRecord(true).get();
    try (Reader reader = Files.newBufferedReader(file);
        CSVParser csv = named.parse(reader)) {
      for (CSVRecord row : csv) {
        points.add(point(row, classes));
      }
    } catch (IllegalArgumentException
        | InputException
        | UncheckedIOException
        | java.nio.charset.CharacterCodingException e) {
      throw new InputException(
          file + " is damaged; delete it to get a report without the map, or run again", e);
    }
    return points;
  }

  private static MapPoint point(CSVRecord row, ClassSet classes) {
    return new MapPoint(
        new Labelled(new SampleId(row.get("id")), classes.label(row.get("label"))),
        finite(row.get("x")),
        finite(row.get("y")),
        integer(row.get("round")),
        integer(row.get("rank")));
  }

  private static double finite(String text) {
    double value = Double.parseDouble(text);
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(text);
    }
    return value;
  }

  private static OptionalInt integer(String text) {
    return text.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text));
  }
}
