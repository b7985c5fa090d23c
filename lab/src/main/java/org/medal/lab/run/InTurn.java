package org.medal.lab.run;

import java.util.List;
import org.medal.core.loop.LoopListener;
import org.medal.core.loop.Query;
import org.medal.core.loop.RoundResult;

/** Tells several listeners, one after the other. */
record InTurn(List<LoopListener> listeners) implements LoopListener {
  @Override
  public void fitting(int round, int labelled) {
    listeners.forEach(listener -> listener.fitting(round, labelled));
  }

  @Override
  public void trained(RoundResult result) {
    listeners.forEach(listener -> listener.trained(result));
  }

  @Override
  public void queried(Query query) {
    listeners.forEach(listener -> listener.queried(query));
  }
}
