package org.medal.deep.pretrain;

import java.util.Arrays;
import org.medal.imaging.procedural.PictureFacts;
import org.medal.imaging.procedural.PictureStream;

/**
 * What the head for numbers is to guess of each picture: places for the structure of each kind of
 * picture, then the colours, then the camera. A picture's structure counts 1 in all, so do its
 * colours, and its camera one half.
 */
final class NumberTable {
  private static final int STRUCTURE = PictureStream.mostNumbers();
  private static final float CAMERA_WEIGHT = 0.5f;

  private final int width;
  private final float[] numbers;
  private final float[] weights;

  private NumberTable(int width, int rows) {
    this.width = width;
    this.numbers = new float[rows * width];
    this.weights = new float[rows * width];
  }

  /** One row a picture. */
  static NumberTable of(PictureFacts[] pictures) {
    NumberTable table = new NumberTable(width(pictures[0]), pictures.length);
    for (int i = 0; i < pictures.length; i++) {
      table.write(i, pictures[i]);
    }
    return table;
  }

  /** How many numbers a row has. */
  int width() {
    return width;
  }

  /** How many numbers a row of such facts has. */
  static int width(PictureFacts any) {
    return PictureStream.kinds() * STRUCTURE + any.colours().length + any.camera().length;
  }

  private void write(int row, PictureFacts facts) {
    int start = row * width;
    put(facts.structure(), start + facts.kind() * STRUCTURE, 1);
    int colours = start + PictureStream.kinds() * STRUCTURE;
    put(facts.colours(), colours, 1);
    put(facts.camera(), colours + facts.colours().length, CAMERA_WEIGHT);
  }

  private void put(float[] part, int at, float weight) {
    System.arraycopy(part, 0, numbers, at, part.length);
    Arrays.fill(weights, at, at + part.length, weight / part.length);
  }

  /** [rows, width], row by row; 0 where there is none. */
  float[] numbers() {
    return numbers;
  }

  /** What each number's squared error counts, likewise. */
  float[] weights() {
    return weights;
  }
}
