package org.medal.datasets.published;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;

/** Makes small data sets in the layout in which the large ones are published. */
final class Tree {
  static final List<Object> MESSIDOR_HEADER =
      List.of(
          "Image name", "Ophthalmologic department", "Retinopathy grade", "Risk of macular edema ");

  private final Path root;
  private int images;

  Tree(Path root) {
    this.root = root;
  }

  Path root() {
    return root;
  }

  /** A picture, unlike the others, in the format that its name says. */
  Tree image(String path) {
    BufferedImage image = new BufferedImage(24, 16, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    graphics.setColor(new Color(40 + 7 * images % 200, 90, 160));
    graphics.fillRect(images % 12, images / 12 % 8, 9, 7);
    graphics.dispose();
    images++;
    String extension = path.substring(path.lastIndexOf('.') + 1);
    try (OutputStream out = Files.newOutputStream(file(path))) {
      if (!ImageIO.write(image, extension, out)) {
        throw new IllegalArgumentException("No writer for " + extension);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  Tree copy(String path, String to) {
    return bytes(to, read(path));
  }

  /** A copy, unless there is something of that name. */
  Tree copyOnce(String path, String to) {
    return Files.exists(root.resolve(to)) ? this : copy(path, to);
  }

  Tree bytes(String path, byte[] bytes) {
    try {
      Files.write(file(path), bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  Tree text(String path, String... lines) {
    return text(path, StandardCharsets.UTF_8, lines);
  }

  Tree text(String path, Charset charset, String... lines) {
    return bytes(path, (String.join("\n", lines) + "\n").getBytes(charset));
  }

  /** A workbook as Excel 97 writes it; numbers become cells of numbers. */
  Tree xls(String path, List<List<Object>> rows) {
    try (HSSFWorkbook workbook = new HSSFWorkbook();
        OutputStream out = Files.newOutputStream(file(path))) {
      Sheet sheet = workbook.createSheet("Feuil1");
      for (List<Object> values : rows) {
        Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        for (Object value : values) {
          if (value instanceof Integer number) {
            row.createCell(Math.max(0, row.getLastCellNum())).setCellValue(number);
          } else {
            row.createCell(Math.max(0, row.getLastCellNum())).setCellValue((String) value);
          }
        }
      }
      workbook.write(out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return this;
  }

  byte[] read(String path) {
    try {
      return Files.readAllBytes(root.resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void delete(String path) {
    if (!root.resolve(path).toFile().delete()) {
      throw new IllegalArgumentException("Cannot delete " + path);
    }
  }

  private Path file(String path) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    return file;
  }
}
