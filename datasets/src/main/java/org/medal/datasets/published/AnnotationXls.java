package org.medal.datasets.published;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.OfficeXmlFileException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.medal.core.data.InputException;

/** Reads annotations that are published as {@code .xls}, the format of Excel 97 to 2003. */
final class AnnotationXls {
  /** Messidor's are of some 30 kB; what is far larger is something else. */
  private static final long LARGEST = 16L << 20;

  private AnnotationXls() {}

  /**
   * The rows of the first sheet that are not blank, the header first.
   *
   * @throws InputException if the file cannot be read, is no such workbook, is damaged or empty
   */
  static List<TableRow> read(Path xls) {
    requireSize(xls);
    List<TableRow> rows = rows(xls);
    if (rows.isEmpty()) {
      throw new InputException(xls + " is an empty sheet; copy the published file again");
    }
    return rows;
  }

  private static void requireSize(Path xls) {
    long size = xls.toFile().length();
    if (size > LARGEST) {
      throw new InputException(
          xls + " is of " + (size >> 20) + " MiB, which no annotation is; copy it again");
    }
  }

  private static List<TableRow> rows(Path xls) {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(xls));
        HSSFWorkbook workbook = new HSSFWorkbook(in)) {
      return rows(xls, workbook.getSheetAt(0));
    } catch (InputException e) {
      throw e;
    } catch (OfficeXmlFileException e) {
      throw new InputException(
          xls + " is in the newer .xlsx format; save it as 'Excel 97-2003'", e);
    } catch (IOException | RuntimeException | StackOverflowError | OutOfMemoryError e) {
      // what POI throws at damaged bytes is of many types, all of which mean the same to a user
      throw new InputException(
          xls + " is damaged or no Excel 97-2003 workbook; copy the published file again", e);
    }
  }

  private static List<TableRow> rows(Path xls, Sheet sheet) {
    List<TableRow> rows = new ArrayList<>();
    for (Row row : sheet) {
      TableRow read = new TableRow(cells(row), xls, "row " + (row.getRowNum() + 1));
      if (!read.cells().stream().allMatch(String::isEmpty)) {
        rows.add(read);
      }
    }
    return rows;
  }

  private static List<String> cells(Row row) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < row.getLastCellNum(); i++) {
      Cell cell = row.getCell(i);
      cells.add(cell == null ? "" : text(cell, cell.getCellType()));
    }
    return cells;
  }

  private static String text(Cell cell, CellType type) {
    return switch (type) {
      case STRING -> cell.getStringCellValue();
      // a whole number without the ".0" of a double
      case NUMERIC ->
          BigDecimal.valueOf(cell.getNumericCellValue()).stripTrailingZeros().toPlainString();
      case FORMULA -> text(cell, cell.getCachedFormulaResultType());
      default -> "";
    };
  }
}
