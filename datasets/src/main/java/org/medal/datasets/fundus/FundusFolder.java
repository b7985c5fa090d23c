package org.medal.datasets.fundus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.medal.core.data.InputException;
import org.medal.imaging.ImageWriter;

/** Writes generated photographs as a data folder that the readers and the command line take. */
public final class FundusFolder {
  private static final CSVFormat FORMAT =
      CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();

  private FundusFolder() {}

  /**
   * Writes {@code images/*.png}, then {@code labels.csv} with the columns path, label, group and
   * grade. Uses all cores and keeps one image a core in memory.
   *
   * @param dir made if it is not there; files of the same names are replaced
   * @return the written {@code labels.csv}
   * @throws InputException if the folder cannot be written to
   */
  public static Path write(Path dir, FundusOptions options, long seed) {
    FundusGenerator generator = new FundusGenerator(options, seed);
    try {
      Path images = Files.createDirectories(dir.resolve("images"));
      List<String[]> rows =
          IntStream.range(0, options.images())
              .parallel()
              .mapToObj(i -> row(images, generator.image(i)))
              .toList();
      return labels(dir.resolve("labels.csv"), rows);
    } catch (IOException | UncheckedIOException e) {
      throw new InputException("Cannot write images to " + dir + ": " + e.getMessage(), e);
    }
  }

  private static String[] row(Path images, Fundus fundus) {
    try {
      Files.write(images.resolve(fundus.id().value()), ImageWriter.png(fundus.image()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String grade = Integer.toString(fundus.grade());
    return new String[] {"images/" + fundus.id(), fundus.label(), fundus.group(), grade};
  }

  private static Path labels(Path csv, List<String[]> rows) throws IOException {
    try (Writer writer = Files.newBufferedWriter(csv, StandardCharsets.UTF_8);
        CSVPrinter printer = new CSVPrinter(writer, FORMAT)) {
      printer.printRecord("path", "label", "group", "grade");
      for (String[] row : rows) {
        printer.printRecord((Object[]) row);
      }
    }
    return csv;
  }
}
