package org.medal.cli;

import java.util.Locale;
import org.medal.deep.adapt.AdaptListener;
import org.medal.deep.adapt.Score;

/** Tells the user how an adaptation goes: a bar within epochs, a line after each. */
record AdaptLines(ConsoleWatcher watcher) implements AdaptListener {
  @Override
  public void note(String text) {
    watcher.note(text);
  }

  @Override
  public void step(int step, int steps, double loss, double imagesPerSecond) {
    String state = String.format(Locale.ROOT, " loss %.3f, %.0f images/s", loss, imagesPerSecond);
    watcher.working("step", step, steps, state);
  }

  @Override
  public void scored(String weights, Score score, boolean best) {
    watcher.note(weights + ", " + score + (best ? "" : " (not better)"));
  }
}
