package org.medal.datasets.fundus;

import java.util.List;
import org.medal.core.random.KeyedRandom;

/**
 * One eye's anatomy, in units of half the image's width with the origin in its middle.
 *
 * @param grade severity of its disease, from 0 to 3
 * @param temporal +1 if the temple lies at the right of the image, −1 at the left
 * @param disc the optic disc
 * @param fovea the centre of the macula
 * @param pigment darkness of the background, from 0 to 1
 * @param veins centre lines with widths
 * @param arteries centre lines with widths
 * @param marks lesions and distractors
 * @param texture the mottled background
 */
record Eye(
    int grade,
    int temporal,
    Spot disc,
    Spot fovea,
    double pigment,
    List<Segment> veins,
    List<Segment> arteries,
    List<Mark> marks,
    ValueNoise texture) {

  static Eye draw(long seed, int index, int grade, double distractorShare) {
    KeyedRandom random = KeyedRandom.of(seed, "fundus eye", index);
    int temporal = random.nextBoolean() ? 1 : -1;
    double discX = -temporal * random.nextDouble(0.42, 0.55);
    Spot disc =
        new Spot(discX, random.nextDouble(-0.12, 0.08), random.nextDouble(0.115, 0.15), 0.3);
    double foveaX = discX + temporal * random.nextDouble(0.56, 0.64);
    Spot fovea = new Spot(foveaX, disc.y() + random.nextDouble(0.02, 0.09), 0.3, 1.6);
    double pigment = random.nextDouble();
    VesselTree veins = new VesselTree(random, disc, fovea, temporal);
    veins.grow(0.0150);
    VesselTree arteries = new VesselTree(random, disc, fovea, temporal);
    arteries.grow(0.0112);
    MarkDraw marks =
        new MarkDraw(KeyedRandom.of(seed, "fundus marks", index), disc, fovea, temporal);
    marks.lesions(grade);
    marks.distractors(distractorShare);
    return new Eye(
        grade,
        temporal,
        disc,
        fovea,
        pigment,
        veins.segments(),
        arteries.segments(),
        marks.marks(),
        new ValueNoise(random));
  }
}
