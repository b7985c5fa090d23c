package org.medal.studio.jobs;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.medal.core.random.Seeds;

/**
 * Random draws keyed by name: whoever is drawn from some stays drawn when others join them, as long
 * as there is room.
 *
 * @param seed the project's
 * @param consumer who draws
 */
record KeyedDraw(long seed, String consumer) {
  /** The place of a name in the random order. */
  long key(String name) {
    return Seeds.derive(seed, consumer + '\n' + name);
  }

  /** All of them in random order. */
  <T> List<T> order(List<T> all, Function<T, String> name) {
    return all.stream()
        .map(one -> new Drawn<>(one, key(name.apply(one))))
        .sorted(Comparator.comparingLong(Drawn::key))
        .map(Drawn::one)
        .toList();
  }

  private record Drawn<T>(T one, long key) {}

  /** At most {@code most} of them; all in their own order if there are no more. */
  <T> List<T> some(List<T> all, int most, Function<T, String> name) {
    return all.size() <= most ? all : order(all, name).subList(0, most);
  }
}
