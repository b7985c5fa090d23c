package org.medal.deep.pretrain;

import java.util.List;
import org.medal.core.data.FloatMatrix;

/** Rows whose columns are standardised over all of them and which are then made one long. */
public final class UnitRows {
  private final int columns;
  private final double[] mean;
  private final double[] deviation;

  private UnitRows(List<FloatMatrix> blocks) {
    columns = blocks.get(0).columns();
    mean = new double[columns];
    deviation = new double[columns];
    int rows = blocks.stream().mapToInt(FloatMatrix::rows).sum();
    for (FloatMatrix block : blocks) {
      for (int at = 0; at < block.values().length; at++) {
        mean[at % columns] += block.values()[at] / (double) rows;
      }
    }
    for (FloatMatrix block : blocks) {
      for (int at = 0; at < block.values().length; at++) {
        deviation[at % columns] += Math.pow(block.values()[at] - mean[at % columns], 2) / rows;
      }
    }
    for (int c = 0; c < columns; c++) {
      deviation[c] = Math.sqrt(deviation[c]);
    }
  }

  /** The blocks' rows; a column that never varies, and a row of nothing else, are 0. */
  public static List<double[][]> of(List<FloatMatrix> blocks) {
    UnitRows rows = new UnitRows(blocks);
    return blocks.stream().map(rows::unit).toList();
  }

  private double[][] unit(FloatMatrix block) {
    double[][] unit = new double[block.rows()][columns];
    for (int r = 0; r < unit.length; r++) {
      for (int c = 0; c < columns; c++) {
        double centred = block.values()[r * columns + c] - mean[c];
        unit[r][c] = deviation[c] == 0 ? 0 : centred / deviation[c];
      }
      scale(unit[r]);
    }
    return unit;
  }

  private static void scale(double[] row) {
    double squares = 0;
    for (double value : row) {
      squares += value * value;
    }
    for (int c = 0; c < row.length && squares > 0; c++) {
      row[c] /= Math.sqrt(squares);
    }
  }
}
