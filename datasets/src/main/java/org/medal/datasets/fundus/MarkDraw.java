package org.medal.datasets.fundus;

import java.util.ArrayList;
import java.util.List;
import org.medal.core.random.KeyedRandom;

/** Draws lots for lesions and distractors and places them on the retina. */
final class MarkDraw {
  private final KeyedRandom random;
  private final Spot disc;
  private final Spot fovea;
  private final int temporal;
  private final List<Mark> marks = new ArrayList<>();

  MarkDraw(KeyedRandom random, Spot disc, Spot fovea, int temporal) {
    this.random = random;
    this.disc = disc;
    this.fovea = fovea;
    this.temporal = temporal;
  }

  List<Mark> marks() {
    return List.copyOf(marks);
  }

  /** The lesions of a grade; more and larger ones with each. */
  void lesions(int grade) {
    if (grade == 0) {
      return;
    }
    repeat(between(4 * grade, 8 * grade), () -> mark(Ink.MICROANEURYSM, 1, 0.011, 0.019, 0));
    repeat(between(2 * grade - 1, 4 * grade - 1), this::haemorrhage);
    repeat(between(grade - 1, 2 * grade - 1), this::exudates);
    repeat(between(0, grade == 3 ? 3 : 0), () -> mark(Ink.COTTON_WOOL, 4, 0.02, 0.045, 0.025));
  }

  /** Harmless things, each kind on a share of the eyes. */
  void distractors(double share) {
    if (random.nextDouble() < share * 0.5) {
      repeat(between(6, 18), () -> mark(Ink.DRUSEN, 1, 0.012, 0.026, 0));
    }
    if (random.nextDouble() < share * 0.5) {
      repeat(between(1, 4), this::dust);
    }
    if (random.nextDouble() < share * 0.5) {
      reflection();
    }
  }

  private void haemorrhage() {
    double size = random.nextDouble(0.018, 0.042);
    mark(Ink.HAEMORRHAGE, between(4, 9), 0.3 * size, 0.8 * size, 0.6 * size);
  }

  private void exudates() {
    double[] centre = place();
    List<Spot> spots = new ArrayList<>();
    double spread = random.nextDouble(0.03, 0.09);
    int count = between(10, 30);
    for (int i = 0; i < count; i++) {
      double radius = 0.006 + 0.016 * Math.pow(random.nextDouble(), 2);
      spots.add(near(centre, spread, radius, 0.7));
    }
    marks.add(new Mark(spots, Ink.EXUDATE));
  }

  private void dust() {
    double x = random.nextDouble(-0.8, 0.8);
    double y = random.nextDouble(-0.8, 0.8);
    marks.add(new Mark(List.of(new Spot(x, y, random.nextDouble(0.02, 0.045), 1.2)), Ink.DUST));
  }

  /** The sheen of a young retina: a broken arc of light around the macula. */
  private void reflection() {
    List<Spot> spots = new ArrayList<>();
    double from = random.nextDouble(0, 2 * Math.PI);
    double stretch = random.nextDouble(0.8, 2.6);
    double radius = random.nextDouble(0.2, 0.4);
    for (double angle = from; angle < from + stretch; angle += 0.06) {
      double x = fovea.x() + radius * Math.cos(angle);
      spots.add(new Spot(x, fovea.y() + 0.8 * radius * Math.sin(angle), 0.013, 2.5));
    }
    marks.add(new Mark(spots, Ink.REFLECTION));
  }

  private void mark(Ink ink, int parts, double smallest, double largest, double spread) {
    double[] centre = place();
    List<Spot> spots = new ArrayList<>();
    for (int i = 0; i < parts; i++) {
      spots.add(near(centre, spread, random.nextDouble(smallest, largest), softness(ink)));
    }
    marks.add(new Mark(spots, ink));
  }

  private static double softness(Ink ink) {
    return ink.absorbs() ? 0.8 : 1.3;
  }

  private Spot near(double[] centre, double spread, double radius, double softness) {
    double x = centre[0] + spread * random.nextGaussian();
    return new Spot(x, centre[1] + spread * random.nextGaussian(), radius, softness);
  }

  /** Anywhere around the posterior pole, but not on the optic disc. */
  private double[] place() {
    while (true) {
      double x = 0.25 * fovea.x() + 0.08 * temporal + 0.42 * random.nextGaussian();
      double y = fovea.y() + 0.40 * random.nextGaussian();
      if (Math.hypot(x, y) < 0.82 && disc.distance(x, y) > 1.6 * disc.radius()) {
        return new double[] {x, y};
      }
    }
  }

  private int between(int low, int high) {
    return low + random.nextInt(high - low + 1);
  }

  private static void repeat(int times, Runnable work) {
    for (int i = 0; i < times; i++) {
      work.run();
    }
  }
}
