package org.medal.core.query;

import java.util.Arrays;
import org.medal.core.uncertainty.Uncertainty;

/**
 * The joint answers that the picks so far may get, each with its probability and with what it would
 * leave to be known of which member of the committee is right.
 *
 * <p>A joint answer a = (y₁, …, y_n) has the probability P(a) = 1/K · Σ_k Π_i p_k(y_i | x_i), and
 * after it member k is right with the chance w_k(a) = Π_i p_k(y_i | x_i) / (K·P(a)). All C^n are
 * kept while they are at most {@code limit}; after that a sample of at most that many, thinned out
 * again with each pick, in which the expected weight of each is its probability. 8·limit·(K + 2)
 * bytes.
 */
final class JointAnswers {
  /**
   * Nats below which an answer leaves nothing to be known. It bounds what leaving all such answers
   * out can change in the sum of all gains to come.
   */
  private static final double SETTLED = 1e-9;

  private final int limit;
  private int size;

  /** P(a), or the weight that the sample gives to a. */
  private final double[] probability;

  /** w_k(a), [K][size]: along the answers, for the compiler to vectorise. */
  private final double[][] posterior;

  /** Σ_a P(a)·w_k(a), [K]. */
  private final double[] meanPosterior;

  private final double[] predictive;

  /** Σ_a P(a)·H(w(a)): what is left to be known of the members, in nats. */
  private double unknown;

  private JointAnswers(int members, int capacity, int limit) {
    this.limit = limit;
    this.probability = new double[capacity];
    this.posterior = new double[members][capacity];
    this.meanPosterior = new double[members];
    this.predictive = new double[capacity];
  }

  /** The empty answer to no picks: each member is as likely to be right as any other. */
  static JointAnswers none(int members, int limit) {
    JointAnswers none = new JointAnswers(members, 1, limit);
    double[] equal = new double[members];
    Arrays.fill(equal, 1.0 / members);
    none.append(1, equal, Thinning.NONE);
    return none;
  }

  /**
   * What the answer to another sample would tell beyond those to the picks: Σ_a P(a) · (H(Σ_k
   * w_k(a)·p_k) − Σ_k w_k(a)·H(p_k)) in nats, never below 0. It is the joint mutual information
   * with that sample minus the one without. O(K·C·size).
   *
   * @param p probabilities of the sample, [K][C]
   */
  double gain(double[][] p) {
    double gain = 0;
    for (int c = 0; c < p[0].length; c++) {
      gain += predictiveEntropy(p, c);
    }
    for (int k = 0; k < p.length; k++) {
      gain -= meanPosterior[k] * Uncertainty.ENTROPY.of(p[k]);
    }
    return Math.max(0, gain);
  }

  /** The part of class c in the mean of H(Σ_k w_k(a)·p_k) over the answers. */
  private double predictiveEntropy(double[][] p, int c) {
    Arrays.fill(predictive, 0, size, 0);
    for (int k = 0; k < p.length; k++) {
      addScaled(p[k][c], posterior[k], predictive, size);
    }
    double entropy = 0;
    for (int a = 0; a < size; a++) {
      if (predictive[a] > 0) {
        entropy -= probability[a] * predictive[a] * Math.log(predictive[a]);
      }
    }
    return entropy;
  }

  private static void addScaled(double factor, double[] from, double[] to, int n) {
    for (int i = 0; i < n; i++) {
      to[i] += factor * from[i];
    }
  }

  /**
   * The joint answers once another sample is picked.
   *
   * @param p probabilities of the pick, [K][C]
   * @param draw random, in [0, 1); where the systematic sample starts
   */
  JointAnswers after(double[][] p, double draw) {
    long all = (long) size * p[0].length;
    JointAnswers next = new JointAnswers(p.length, (int) Math.min(all, limit), limit);
    Thinning thinning = all <= limit ? Thinning.NONE : new Thinning(limit, unknown, draw);
    double[][] joint = new double[p[0].length][p.length];
    for (int a = 0; a < size; a++) {
      double total = extend(a, p, joint);
      for (double[] members : joint) {
        next.append(probability[a] * sum(members) / total, members, thinning);
      }
    }
    return next;
  }

  /** w_k(a)·p_k(y) for each class y and member k, into {@code joint}; returns the sum of all. */
  private double extend(int a, double[][] p, double[][] joint) {
    double total = 0;
    for (int y = 0; y < joint.length; y++) {
      for (int k = 0; k < p.length; k++) {
        joint[y][k] = posterior[k][a] * p[k][y];
      }
      total += sum(joint[y]);
    }
    return total;
  }

  /** Adds an answer if it stays; {@code members}, scaled to a sum of 1, is its posterior. */
  private void append(double answerProbability, double[] members, Thinning thinning) {
    if (answerProbability <= 0) {
      return;
    }
    scaleToOne(members);
    double left = Uncertainty.ENTROPY.of(members);
    double weight = left < SETTLED ? 0 : thinning.weight(answerProbability, left);
    if (weight <= 0) {
      return;
    }
    probability[size] = weight;
    unknown += weight * left;
    for (int k = 0; k < members.length; k++) {
      posterior[k][size] = members[k];
      meanPosterior[k] += weight * members[k];
    }
    size++;
  }

  private static void scaleToOne(double[] values) {
    double sum = sum(values);
    for (int i = 0; i < values.length; i++) {
      values[i] /= sum;
    }
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }

  /**
   * Systematic sampling of answers by what they leave to be known: P(a)·H(w(a)), which bounds what
   * a can add to any gain, laid end to end and hit at every step. Few answers are left undecided
   * after some picks, and these are the ones that matter.
   */
  private static final class Thinning {
    /** Keeps all answers as they are. */
    static final Thinning NONE = new Thinning(0, 0, 0);

    private final int limit;
    private final double step;
    private final double draw;
    private double passed;

    Thinning(int limit, double total, double draw) {
      this.limit = limit;
      this.step = limit == 0 ? 0 : total / limit;
      this.draw = draw;
    }

    /** The weight with which the next answer goes on, on average its probability. */
    double weight(double probability, double left) {
      if (step == 0) {
        return probability;
      }
      double before = hits();
      passed += probability * left;
      return (hits() - before) * step / left;
    }

    /** Hits so far; rounding must not make it one too many. */
    private double hits() {
      return Math.min(limit, Math.ceil(passed / step - draw));
    }
  }
}
