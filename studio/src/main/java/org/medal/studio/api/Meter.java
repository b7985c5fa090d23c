package org.medal.studio.api;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import org.medal.studio.project.Answered;
import org.medal.studio.project.Counts;

/** Says how far the work is. Keeps each reader's times in memory once they have been read. */
final class Meter {
  private static final double MINUTE_MILLIS = 60_000;

  private final Services services;
  private final Map<Long, Tally> tallies = new ConcurrentHashMap<>();

  Meter(Services services) {
    this.services = services;
  }

  /** Counts an answer that the store has taken; one that was counted before counts once. */
  void answered(long reader, Answered answered) {
    tally(reader).add(answered);
  }

  /** Forgets what it knows of a reader, whose answers have changed in another way. */
  void undone(long reader) {
    tallies.remove(reader);
  }

  private Tally tally(long reader) {
    return tallies.computeIfAbsent(
        reader, id -> Tally.of(services.store().readings().latest(id, Integer.MAX_VALUE)));
  }

  /** The reader's time per label; 0 where it is not known. */
  long medianMillis(long reader) {
    return Math.round(tally(reader).medianMillis().orElse(0));
  }

  Progress progress(long reader) {
    return progress(reader, services.store().images().counts());
  }

  /** As {@link #progress(long)}, with counts that are known. */
  Progress progress(long reader, Counts counts) {
    Tally tally = tally(reader);
    int budget = services.settings().budget();
    return new Progress(
        counts.labelled(),
        counts.cannotJudge(),
        counts.heldOut(),
        counts.heldOutLabelled(),
        counts.images(),
        budget,
        services.store().rankings().waiting(),
        tally.answers(),
        tally.activeMillis(),
        minutesLeft(tally.medianMillis(), labelsLeft(counts, budget)));
  }

  private static int labelsLeft(Counts counts, int budget) {
    int asked = budget > 0 ? budget : counts.images() - counts.heldOut() - counts.cannotJudge();
    return Math.max(0, asked - counts.labelled());
  }

  private static OptionalDouble minutesLeft(OptionalDouble medianMillis, int labels) {
    return medianMillis.isPresent()
        ? OptionalDouble.of(medianMillis.getAsDouble() * labels / MINUTE_MILLIS)
        : OptionalDouble.empty();
  }
}
