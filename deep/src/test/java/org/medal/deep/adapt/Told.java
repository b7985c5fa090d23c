package org.medal.deep.adapt;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

/** Remembers what it was told, and ends the work after {@link #lastStep} if asked to. */
final class Told implements AdaptListener {
  final List<String> notes = new ArrayList<>();
  final List<Double> losses = new ArrayList<>();
  final List<String> scored = new ArrayList<>();
  int lastStep = Integer.MAX_VALUE;

  /** The mean loss of some steps. */
  double loss(int from, int to) {
    return losses.subList(from, to).stream().mapToDouble(loss -> loss).average().orElseThrow();
  }

  @Override
  public void note(String text) {
    notes.add(text);
  }

  @Override
  public void step(int step, int steps, double loss, double imagesPerSecond) {
    losses.add(loss);
    if (step >= lastStep) {
      throw new CancellationException("the power is gone");
    }
  }

  @Override
  public void scored(String weights, Score score, boolean best) {
    scored.add(weights);
  }
}
