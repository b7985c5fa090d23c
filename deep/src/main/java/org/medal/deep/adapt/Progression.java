package org.medal.deep.adapt;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What was measured so far, and what follows from it.
 *
 * @param scores of the start, of the start with its normalisation measured anew, after each epoch
 * @param best which of them is the best
 * @param seconds how long it took
 */
record Progression(List<Score> scores, int best, double seconds) {
  private static final int PATIENCE = 3;

  Progression {
    scores = List.copyOf(scores);
  }

  static Progression of(Score start) {
    return new Progression(List.of(start), 0, 0);
  }

  /** With one epoch more. */
  Progression with(Score score, double took) {
    List<Score> all = new ArrayList<>(scores);
    all.add(score);
    boolean better = score.betterThan(scores.get(best), scores.get(0));
    return new Progression(all, better ? all.size() - 1 : best, seconds + took);
  }

  /** As remarks of a file. */
  Map<String, String> asText() {
    Map<String, String> text = new TreeMap<>();
    text.put("scores", scores.stream().map(Score::asText).collect(Collectors.joining(";")));
    text.put("best", Integer.toString(best));
    text.put("seconds", Double.toString(seconds));
    return text;
  }

  /**
   * From a file's remarks.
   *
   * @throws NumberFormatException if they are others
   */
  static Progression of(Map<String, String> text) {
    List<Score> scores = new ArrayList<>();
    for (String score : text.getOrDefault("scores", "").split(";", -1)) {
      scores.add(Score.of(score));
    }
    return new Progression(
        scores,
        Integer.parseInt(text.getOrDefault("best", "")),
        Double.parseDouble(text.getOrDefault("seconds", "")));
  }

  int epochs() {
    return scores.size() - 2;
  }

  /** After how many epochs weights were best; 0 for both kinds of start. */
  int bestEpoch() {
    return Math.max(0, best - 1);
  }

  boolean latestIsBest() {
    return best == scores.size() - 1;
  }

  /** Why no further epoch begins, if none does. */
  Optional<String> end(AdaptOptions options) {
    if (epochs() - bestEpoch() >= PATIENCE) {
      return Optional.of("no better for " + PATIENCE + " epochs");
    }
    if (epochs() >= options.epochs()) {
      return Optional.of("all " + options.epochs() + " epochs are done");
    }
    double next = epochs() == 0 ? 0 : seconds / epochs();
    return seconds + next > 60 * options.minutes()
        ? Optional.of(
            String.format(Locale.ROOT, "another epoch goes past %.1f minutes", options.minutes()))
        : Optional.empty();
  }
}
