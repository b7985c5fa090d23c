package org.medal.datasets.published;

/** Grades of diabetic retinopathy, of which two classes are made: healthy (0) and dr (above). */
final class Retinopathy {
  private Retinopathy() {}

  /**
   * The grade in a cell.
   *
   * @param highest of the scale, which begins at 0
   * @throws org.medal.core.data.InputException if it is no whole number of the scale
   */
  static int grade(TableRow row, int column, int highest) {
    String text = row.cell(column);
    if (!text.matches("\\d") || text.charAt(0) - '0' > highest) {
      throw row.wrong(
          "the grade is '" + text + "'; it must be a whole number from 0 to " + highest);
    }
    return text.charAt(0) - '0';
  }

  static String label(int grade) {
    return grade == 0 ? "healthy" : "dr";
  }
}
