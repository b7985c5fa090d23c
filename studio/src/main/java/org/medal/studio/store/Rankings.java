package org.medal.studio.store;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.medal.studio.project.EvaluatedModel;
import org.medal.studio.project.Ranking;

/** What models asked for, and what they were worth. */
public final class Rankings {
  private final Transactions transactions;

  Rankings(Transactions transactions) {
    this.transactions = transactions;
  }

  /**
   * Replaces the queue. Images that a reader has before it stay there; entries that have been
   * answered meanwhile are left out.
   *
   * @throws IllegalArgumentException if a number in it is not finite
   */
  public void publish(Ranking ranking) {
    append(EventKind.RANKED, RankingJson.of(ranking));
  }

  /** The latest ranking with those of its entries that nobody has yet been given. */
  public Optional<Ranking> latest() {
    return transactions.read(RankingRows::latest);
  }

  /** How many entries {@link #latest} has. Cost: none of them is read. */
  public int waiting() {
    return transactions.read(RankingRows::countWaiting);
  }

  /** How many rankings there have been. */
  public int count() {
    return transactions.read(RankingRows::count);
  }

  /**
   * Adds a point to the learning curve.
   *
   * @throws IllegalArgumentException if a number in it is not finite
   */
  public void evaluated(EvaluatedModel model) {
    append(EventKind.EVALUATED, EvaluationJson.of(model));
  }

  private void append(EventKind kind, JsonObject data) {
    transactions.write(
        change -> change.append(kind, OptionalLong.empty(), OptionalLong.empty(), data));
  }

  /** The learning curve, in order. */
  public List<EvaluatedModel> evaluations() {
    return transactions.read(RankingRows::evaluations);
  }
}
