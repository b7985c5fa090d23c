package org.medal.datasets.fundus;

import java.util.ArrayList;
import java.util.List;
import org.medal.core.random.KeyedRandom;

/**
 * Grows the four arcades that leave the optic disc. A vessel walks in small steps, is pulled
 * towards a heading, wiggles, tapers, and gives off thinner branches; none enters the fovea.
 */
final class VesselTree {
  private static final double STEP = 0.025;
  private static final double THINNEST = 0.0028;
  private static final int MAX_DEPTH = 4;

  private final KeyedRandom random;
  private final Spot disc;
  private final Spot fovea;
  private final int temporal;
  private final List<Segment> segments = new ArrayList<>();

  VesselTree(KeyedRandom random, Spot disc, Spot fovea, int temporal) {
    this.random = random;
    this.disc = disc;
    this.fovea = fovea;
    this.temporal = temporal;
  }

  List<Segment> segments() {
    return List.copyOf(segments);
  }

  /** Grows all arcades; {@code radius} is that of the widest vessel. */
  void grow(double radius) {
    for (int vertical = -1; vertical <= 1; vertical += 2) {
      double steep = vertical * random.nextDouble(1.25, 1.7);
      Course arcade = new Course(-vertical * 0.2, random.nextDouble(1.7, 2.4), 1.7);
      walk(start(vertical), steep, arcade, radius, 0);
      double back = vertical * random.nextDouble(1.9, 2.4);
      Course nasal = new Course(vertical * random.nextDouble(2.3, 2.8), 1.2, 0.9);
      walk(start(vertical), back, nasal, 0.7 * radius, 1);
    }
    double flat = random.nextDouble(-0.4, 0.4);
    walk(start(0), flat, new Course(flat, 1, 0.4), 0.35 * radius, 3);
  }

  /**
   * Where a vessel strives.
   *
   * @param heading radians from the temporal direction, positive downwards
   * @param pull how fast it turns there, per unit of length
   * @param length how far it goes
   */
  private record Course(double heading, double pull, double length) {}

  private record Place(double x, double y) {}

  private Place start(int vertical) {
    double r = disc.radius();
    double x = disc.x() + r * random.nextDouble(-0.25, 0.25);
    return new Place(x, disc.y() + r * (0.25 * vertical + random.nextDouble(-0.15, 0.15)));
  }

  private void walk(Place from, double heading, Course course, double radius, int depth) {
    double wiggle = 0;
    double toBranch = random.nextDouble(0.08, 0.3);
    int side = random.nextBoolean() ? 1 : -1;
    Place at = from;
    for (double gone = 0; gone < course.length() && radius > THINNEST; gone += STEP) {
      wiggle = 0.8 * wiggle + 0.045 * random.nextGaussian();
      heading += STEP * course.pull() * (course.heading() - heading) + wiggle + away(at, heading);
      Place next = step(at, heading);
      if (isBarred(next)) {
        return;
      }
      double thinner = radius * (1 - 0.42 * STEP / (0.15 + course.length() * 0.5));
      segments.add(new Segment(at.x(), at.y(), next.x(), next.y(), radius, thinner));
      radius = thinner;
      at = next;
      toBranch -= STEP;
      if (toBranch < 0 && depth < MAX_DEPTH) {
        branch(at, heading + side * random.nextDouble(0.45, 0.95), course, radius, depth);
        radius *= 0.93;
        heading -= side * 0.12;
        side = random.nextDouble() < 0.8 ? -side : side;
        toBranch = random.nextDouble(0.12, 0.34);
      }
    }
  }

  private void branch(Place at, double heading, Course parent, double radius, int depth) {
    double length = parent.length() * random.nextDouble(0.3, 0.6);
    Course course = new Course(heading + random.nextDouble(-0.5, 0.5), 0.8, length);
    walk(at, heading, course, radius * random.nextDouble(0.5, 0.78), depth + 1);
  }

  private Place step(Place at, double heading) {
    return new Place(
        at.x() + temporal * STEP * Math.cos(heading), at.y() + STEP * Math.sin(heading));
  }

  /** The turn that leads around the fovea instead of into it. */
  private double away(Place at, double heading) {
    double near = 1 - fovea.distance(at.x(), at.y()) / 0.42;
    double side = at.y() < fovea.y() ? -1 : 1;
    return near > 0 ? 9 * STEP * near * side * Math.cos(heading) : 0;
  }

  private boolean isBarred(Place place) {
    boolean outside = Math.hypot(place.x(), place.y()) > 1.25;
    return outside || fovea.distance(place.x(), place.y()) < 0.13;
  }
}
