package org.medal.studio.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.medal.studio.project.AnswerKind;

/**
 * What is held to be true of an image: what an adjudicator says; else what all its readers say;
 * else what more than half of at least three readers say; else it is disputed.
 *
 * @param verdict empty if nobody has read the image or it is disputed
 */
record Consensus(Optional<Verdict> verdict, boolean disputed) {
  private static final int FEWEST_FOR_MAJORITY = 3;

  /**
   * A class, or that the image cannot be judged.
   *
   * @param label the class, where the kind is a label
   */
  record Verdict(AnswerKind kind, Optional<String> label) {}

  /** Of the readers' verdicts, one each, and the adjudicator's. */
  static Consensus of(Collection<Verdict> readers, Optional<Verdict> adjudicated) {
    if (adjudicated.isPresent() || readers.isEmpty()) {
      return new Consensus(adjudicated, false);
    }
    Map<Verdict, Integer> votes = new HashMap<>();
    readers.forEach(verdict -> votes.merge(verdict, 1, Integer::sum));
    Optional<Verdict> winner =
        votes.entrySet().stream()
            .filter(vote -> wins(vote.getValue(), readers.size()))
            .map(Map.Entry::getKey)
            .findAny();
    return new Consensus(winner, winner.isEmpty());
  }

  /** With fewer than three readers more than half of them are all of them. */
  private static boolean wins(int votes, int readers) {
    return votes == readers || (readers >= FEWEST_FOR_MAJORITY && 2 * votes > readers);
  }

  Optional<String> label() {
    return verdict.flatMap(Verdict::label);
  }

  boolean cannotJudge() {
    return verdict.filter(found -> found.kind() == AnswerKind.CANNOT_JUDGE).isPresent();
  }
}
