package org.medal.studio.jobs;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.medal.studio.jobs.Activity.Phase;

/**
 * Where workers say what they do. Of several it shows the one furthest on the way to a ranking.
 * Safe for several threads; listeners are told in order.
 */
final class ActivityBoard {
  private final Map<String, Doing> doing = new LinkedHashMap<>();
  private final Map<String, String> problems = new LinkedHashMap<>();
  private final List<Consumer<Activity>> listeners = new CopyOnWriteArrayList<>();
  private volatile Activity now = new Activity(Phase.IDLE, 0, 0, Optional.empty(), 0);

  private record Doing(Phase phase, int done, int total) {}

  Activity now() {
    return now;
  }

  void listen(Consumer<Activity> listener) {
    listeners.add(listener);
  }

  /** A piece of work goes on. */
  synchronized void doing(String chore, Phase phase, int done, int total) {
    doing.put(chore, new Doing(phase, done, total));
    show(false);
  }

  /** It is over, and went well. */
  synchronized void done(String chore) {
    doing.remove(chore);
    problems.remove(chore);
    show(false);
  }

  /** It is over, and went wrong. */
  synchronized void failed(String chore, String problem) {
    doing.remove(chore);
    problems.put(chore, problem);
    show(false);
  }

  /** Something new can be looked at, such as a map. */
  synchronized void news() {
    show(true);
  }

  private void show(boolean always) {
    Doing first =
        doing.values().stream()
            .max(Comparator.comparing(Doing::phase))
            .orElse(new Doing(Phase.IDLE, 0, 0));
    Optional<String> problem = problems.values().stream().findFirst();
    Activity next = new Activity(first.phase, first.done, first.total, problem, now.version());
    if (always || !next.equals(now)) {
      now = new Activity(first.phase, first.done, first.total, problem, now.version() + 1);
      listeners.forEach(listener -> listener.accept(now));
    }
  }
}
