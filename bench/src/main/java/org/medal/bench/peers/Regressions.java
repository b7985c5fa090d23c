package org.medal.bench.peers;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** What got more than a tenth worse than the kept figures say. */
public final class Regressions {
  private static final double TOLERATED = 1.1;

  private Regressions() {}

  /** A line for each figure that is worse; figures without a kept one are not looked at. */
  public static List<String> of(Map<String, Figure> kept, Collection<Figure> measured) {
    return measured.stream()
        .flatMap(
            figure -> Stream.ofNullable(kept.get(figure.name())).flatMap(k -> worse(k, figure)))
        .toList();
  }

  private static Stream<String> worse(Figure kept, Figure now) {
    return now.ratio() > TOLERATED * kept.ratio()
        ? Stream.of(
            String.format(
                Locale.ROOT,
                "WORSE %s: %s, %.0f %% above the %s of %s",
                now.name(),
                now.text(),
                100 * (now.ratio() / kept.ratio() - 1),
                kept.text(),
                kept.date()))
        : Stream.empty();
  }
}
