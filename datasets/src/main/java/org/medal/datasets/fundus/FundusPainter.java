package org.medal.datasets.fundus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.medal.imaging.RgbImage;

/** Paints one photograph at twice its size; the camera reduces it. */
final class FundusPainter {
  private final int size;
  private final Eye eye;
  private final Shot shot;
  private final View view;
  private final Canvas canvas;
  private final Mask mask;

  FundusPainter(int size, Eye eye, Shot shot) {
    this.size = size;
    this.eye = eye;
    this.shot = shot;
    this.view = new View(2 * size, shot);
    this.canvas = new Canvas(2 * size);
    this.mask = new Mask(view);
  }

  RgbImage paint() {
    background();
    spot(eye.fovea(), Ink.MACULA);
    disc();
    marks(false);
    vessels(eye.arteries(), Ink.ARTERY);
    vessels(eye.veins(), Ink.VEIN);
    marks(true);
    return new Camera(size, shot).develop(canvas);
  }

  /** The pigmented layer: mottled, from a pale orange to a dark red-brown. */
  private void background() {
    double p = eye.pigment();
    int side = view.side();
    for (int y = 0; y < side; y++) {
      double v = view.canvas(y) - shot.shiftY();
      for (int x = 0; x < side; x++) {
        double u = view.canvas(x) - shot.shiftX();
        double mottle = 1 + 0.16 * eye.texture().fractal(3 * u + 11, 3 * v + 11);
        double fine = mottle + 0.08 * eye.texture().at(17 * u + 40, 17 * v + 40);
        canvas.set(
            y * side + x,
            (0.86 - 0.22 * p) * mottle,
            (0.47 - 0.20 * p) * fine * mottle,
            (0.25 - 0.13 * p) * fine);
      }
    }
  }

  private void disc() {
    Spot disc = eye.disc();
    spot(
        new Spot(disc.x(), disc.y(), 1.25 * disc.radius(), 1.2), Ink.covering(0.95, 0.6, 0.3, 0.3));
    spot(disc, Ink.DISC);
    double shift = 0.15 * disc.radius() * eye.temporal();
    spot(new Spot(disc.x() + shift, disc.y(), 0.45 * disc.radius(), 0.7), Ink.CUP);
  }

  private void spot(Spot spot, Ink ink) {
    mask.clear();
    mask.add(spot);
    canvas.apply(mask, ink);
  }

  private void vessels(List<Segment> segments, Ink ink) {
    mask.clear();
    segments.forEach(segment -> mask.add(segment, 0.7));
    canvas.apply(mask, ink);
  }

  /** Pale marks lie below the vessels, dark ones above them. */
  private void marks(boolean dark) {
    Map<Ink, List<Spot>> byInk = new LinkedHashMap<>();
    for (Mark mark : eye.marks()) {
      if (mark.ink().absorbs() == dark) {
        byInk.computeIfAbsent(mark.ink(), ink -> new ArrayList<>()).addAll(mark.spots());
      }
    }
    byInk.forEach(this::mark);
  }

  private void mark(Ink ink, List<Spot> spots) {
    mask.clear();
    spots.forEach(mask::add);
    canvas.apply(mask, ink);
  }
}
