package org.medal.deep.adapt;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

/** Remembers what it was told, and ends the work after {@link #lastStep} if asked to. */
final class Told implements AdaptListener {
  final List<String> notes = new ArrayList<>();
  final List<Double> losses = new ArrayList<>();
  int lastStep = Integer.MAX_VALUE;

  @Override
  public void note(String text) {
    notes.add(text);
  }

  @Override
  public void step(int step, int steps, double loss, double imagesPerSecond) {
    if (step >= lastStep) {
      throw new CancellationException("the power is gone");
    }
  }

  @Override
  public void scored(int epoch, double loss, Score score, boolean best) {
    losses.add(loss);
  }
}
