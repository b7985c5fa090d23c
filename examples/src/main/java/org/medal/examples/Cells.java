package org.medal.examples;

import java.util.ArrayList;
import java.util.List;
import org.medal.core.data.Labelled;
import org.medal.core.data.SampleId;
import org.medal.core.random.KeyedRandom;

/** Made-up data of the examples: cells of three kinds, thirty measurements each, that overlap. */
final class Cells {
  static final int KINDS = 3;
  private static final int MEASUREMENTS = 30;

  private Cells() {}

  /** The names of the cells {@code from} (inclusive) to {@code to}. */
  static List<SampleId> named(int from, int to) {
    List<SampleId> names = new ArrayList<>();
    for (int i = from; i < to; i++) {
      names.add(new SampleId("slide-%d/cell-%d.png".formatted(i % 10, i)));
    }
    return names;
  }

  /** The kind of a cell: what an expert would say. */
  static int kind(SampleId cell) {
    return KeyedRandom.of(1, "kind " + cell).nextInt(KINDS);
  }

  /** The measurements of a cell: its kind shifts every third one. */
  static double[] measured(SampleId cell) {
    KeyedRandom random = KeyedRandom.of(1, "measurements " + cell);
    double[] measured = new double[MEASUREMENTS];
    for (int d = 0; d < MEASUREMENTS; d++) {
      measured[d] = random.nextGaussian() + (d % KINDS == kind(cell) ? 0.8 : 0);
    }
    return measured;
  }

  /** Cells with the kind an expert gave them. */
  static List<Labelled> examined(List<SampleId> cells) {
    return cells.stream().map(cell -> new Labelled(cell, kind(cell))).toList();
  }
}
