package org.medal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Data sets in the layout in which they are published, from the command line to the report. */
class PublishedDataSetTest {
  private static final List<String> CLASSES = List.of("Normal", "Benign", "InSitu", "Invasive");

  @TempDir Path root;
  private Path out;

  @BeforeEach
  void outFolder() {
    out = root.resolve("out");
  }

  private Path bach() throws IOException {
    Path photos = root.resolve("ICIAR2018_BACH_Challenge/Photos");
    List<String> lines = new ArrayList<>();
    for (String label : CLASSES) {
      Files.createDirectories(photos.resolve(label));
      for (int i = 1; i <= 6; i++) {
        String name = label + "0" + i + ".tif";
        picture(photos.resolve(label).resolve(name), CLASSES.indexOf(label), i);
        lines.add(name + "," + label);
      }
    }
    Files.write(photos.resolve("microscopy_ground_truth.csv"), lines);
    return root.resolve("ICIAR2018_BACH_Challenge");
  }

  private static void picture(Path tif, int hue, int place) throws IOException {
    BufferedImage image = new BufferedImage(80, 60, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.getHSBColor(hue / 4f, 0.8f, 0.9f));
    graphics.fillRect(5 * place, 3 * place, 30, 20);
    graphics.dispose();
    assertThat(ImageIO.write(image, "tif", tif.toFile())).isTrue();
  }

  private Object[] arguments(String command, Path data, Object... more) {
    Object[] usual = {
      command,
      "--data",
      data,
      "--out",
      out,
      "--model",
      "tiny",
      "--initial-size",
      4,
      "--batch",
      3,
      "--budget",
      7,
      "--size",
      64,
      "--max-epochs",
      1
    };
    return Stream.concat(Arrays.stream(usual), Arrays.stream(more)).toArray();
  }

  @Test
  void aRunOnBachTellsItsCountsAndNamesAnUnreadableImageWithItsLine() throws IOException {
    Path data = bach();
    Path broken = data.resolve("Photos/InSitu/InSitu02.tif");
    Files.write(broken, Arrays.copyOf(Files.readAllBytes(broken), 900));
    Cli.Outcome outcome = Cli.ok(arguments("run", data, "--dataset", "bach"));
    List<String> told =
        List.of(
            "BACH images of class InSitu: published 100, found 6, 94 missing",
            "InSitu02.tif",
            "(microscopy_ground_truth.csv, line 14)");
    assertThat(outcome.err()).contains(told);
    assertThat(Files.readString(out.resolve("report.html"))).contains(told);
    assertThat(Files.readString(out.resolve("run.json")))
        .contains(told)
        .contains("\"dataset\": \"bach\"", "\"Invasive\"")
        .doesNotContain("\"labels\"");
    assertThat(Files.readAllLines(out.resolve("picks.csv"))).hasSize(8);
    Cli.ok(arguments("run", data, "--dataset", "BACH", "--resume"));
  }

  @Test
  void aComparisonTakesADataSetAndItsReportTheRemarks() throws IOException {
    Cli.ok(
        arguments(
            "compare",
            bach(),
            "--dataset",
            "bach",
            "--seeds",
            1,
            "--strategies",
            "random,entropy"));
    assertThat(Files.readString(out.resolve("report.html")))
        .contains("BACH images of class Normal: published 100, found 6, 94 missing");
  }

  @Test
  void anErratumOfMessidorIsInTheReport() throws IOException {
    Path base = Files.createDirectories(root.resolve("messidor/Base11"));
    try (HSSFWorkbook workbook = new HSSFWorkbook()) {
      Sheet sheet = workbook.createSheet();
      row(sheet, "Image name", "Ophthalmologic department", "Retinopathy grade", "Risk");
      for (int i = 0; i < 16; i++) {
        String name = i == 5 ? "20051020_64007_0100_PP.tif" : "2005_" + (10 + i) + "_PP.tif";
        picture(base.resolve(name), i % 2, i);
        row(sheet, name, "Brest", i % 2 == 0 ? "0" : "2", "0");
      }
      try (var file = Files.newOutputStream(base.resolve("Annotation_Base11.xls"))) {
        workbook.write(file);
      }
    }
    Cli.ok(arguments("run", root.resolve("messidor"), "--dataset", "messidor"));
    assertThat(Files.readString(out.resolve("report.html")))
        .contains("20051020_64007_0100_PP.tif is of grade 3, not 2 (Annotation_Base11.xls, row 7)")
        .contains("Messidor images: published 1200, found 16, 1184 missing");
  }

  private static void row(Sheet sheet, String... values) {
    Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
    for (int i = 0; i < values.length; i++) {
      row.createCell(i).setCellValue(values[i]);
    }
  }

  @Test
  void anUnknownDataSetAndLabelsBesideOneAreRefused() throws IOException {
    Cli.Outcome unknown = Cli.run(arguments("run", root, "--dataset", "messi"));
    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.err()).contains("'messi'", "messidor, bach").hasLineCount(1);
    Cli.Outcome both = Cli.run(arguments("run", root, "--dataset", "bach", "--labels", "x.csv"));
    assertThat(both.code()).isEqualTo(2);
    assertThat(both.err()).contains("--dataset bach", "--labels").hasLineCount(1);
  }

  @Test
  void amongWrongAnnotationsTheFirstIsTheOnlyLine() throws IOException {
    Path data = bach();
    Path csv = data.resolve("Photos/microscopy_ground_truth.csv");
    Files.writeString(csv, Files.readString(csv).replace("Benign03.tif,Benign", "Benign03.tif,?"));
    Cli.Outcome outcome = Cli.run(arguments("run", data, "--dataset", "bach"));
    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.err())
        .contains("microscopy_ground_truth.csv, line 9: the class is '?'")
        .hasLineCount(1);
    assertThat(out).doesNotExist();
  }
}
