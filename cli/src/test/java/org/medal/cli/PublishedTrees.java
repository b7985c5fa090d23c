package org.medal.cli;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/** Small data sets in the layouts in which the paper's are published. */
final class PublishedTrees {
  private PublishedTrees() {}

  /** One base, healthy and diabetic in turn, with real workbook and TIFFs. */
  static Path messidor(Path root, int images) throws IOException {
    Path base = Files.createDirectories(root.resolve("Base11"));
    try (HSSFWorkbook workbook = new HSSFWorkbook();
        OutputStream file = Files.newOutputStream(base.resolve("Annotation_Base11.xls"))) {
      Sheet sheet = workbook.createSheet();
      row(
          sheet,
          "Image name",
          "Ophthalmologic department",
          "Retinopathy grade",
          "Risk of macular edema ");
      for (int i = 0; i < images; i++) {
        String name = "20051019_" + (38557 + i) + "_0100_PP.tif";
        picture(base.resolve(name), i % 2, i);
        row(sheet, name, "Brest", i % 2 == 0 ? "0" : "2", "0");
      }
      workbook.write(file);
    }
    return root;
  }

  private static void row(Sheet sheet, String... values) {
    Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
    for (int i = 0; i < values.length; i++) {
      row.createCell(i).setCellValue(values[i]);
    }
  }

  /** So many TIFFs of each of the four classes. */
  static Path bach(Path root, int images) throws IOException {
    Path photos = root.resolve("ICIAR2018_BACH_Challenge/Photos");
    List<String> lines = new ArrayList<>();
    List<String> classes = List.of("Normal", "Benign", "InSitu", "Invasive");
    for (String label : classes) {
      Files.createDirectories(photos.resolve(label));
      for (int i = 1; i <= images; i++) {
        String name = label + i + ".tif";
        picture(photos.resolve(label).resolve(name), classes.indexOf(label), i);
        lines.add(name + "," + label);
      }
    }
    Files.write(photos.resolve("microscopy_ground_truth.csv"), lines);
    return root;
  }

  /** A training part, every fourth image malignant, and a test part of four images. */
  static Path isic(Path root, int images) throws IOException {
    isicPart(root, "Training", images, "benign", "malignant");
    isicPart(root, "Test", 4, "0.0", "1.0");
    return root;
  }

  private static void isicPart(Path root, String part, int images, String no, String yes)
      throws IOException {
    Path folder = Files.createDirectories(root.resolve("ISBI2016_ISIC_Part3_" + part + "_Data"));
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < images; i++) {
      String name = String.format("ISIC_%s%04d", part.charAt(1), i);
      picture(folder.resolve(name + ".jpg"), i % 4 == 0 ? 1 : 0, i);
      lines.add(name + "," + (i % 4 == 0 ? yes : no));
    }
    Files.write(root.resolve("ISBI2016_ISIC_Part3_" + part + "_GroundTruth.csv"), lines);
  }

  /** A picture unlike the others, in the format that its name says. */
  static void picture(Path file, int hue, int place) throws IOException {
    BufferedImage image = new BufferedImage(80, 60, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(Color.getHSBColor(hue / 4f, 0.8f, 0.9f));
    graphics.fillRect(3 * (place % 20), 2 * (place % 20), 20 + place, 20);
    graphics.dispose();
    String name = file.getFileName().toString();
    if (!ImageIO.write(image, name.substring(name.lastIndexOf('.') + 1), file.toFile())) {
      throw new IllegalArgumentException("No writer for " + name);
    }
  }
}
