package org.medal.core.stopping;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * What more labels will probably bring, from the validation curve so far.
 *
 * <p>The curve acc(n) = a − b·n^(−c), with a ≤ 1, b ≥ 0 and c between 0.01 and 10, is fitted by
 * least squares to the accuracies of all R rounds. The rounds weigh alike: each is one model on the
 * same validation set, so that an accuracy scatters about as much late as early. The gain of Δ more
 * labels is acc(n + Δ) − acc(n) on the fitted curve, n the labels of the last round; it is never
 * negative.
 *
 * <p>Its interval is that of the profiled residuals: all gains for which some curve with this gain
 * leaves residuals of at most S·(1 + t²/(R − 3)), S the smallest sum of squares, but at least
 * R/(2m)² since an accuracy over m images is known to half an image, and t Student's two-sided 95 %
 * point with R − 3 degrees of freedom (profile t, Bates and Watts, Nonlinear Regression Analysis
 * and Its Applications, 1988, chapter 6). It speaks of the curve, not of the scatter of one more
 * round around it, and takes for granted that a power law holds.
 *
 * <p>Inputs are shares, gains are percentage points. Cost: O(R) for each of some thousand trial
 * curves. Deterministic.
 *
 * <p>Source of the law: Figueroa, Zeng-Treitler, Kandula and Ngo, Predicting sample size required
 * for classification performance, 2012 (who weigh later rounds more, and give no interval of the
 * gain); Hestness et al., Deep learning scaling is predictable, empirically, 2017.
 */
public final class LearningCurveForecast {
  /** One round more than the law has numbers. */
  public static final int FEWEST_ROUNDS = 4;

  private static final int NUMBERS = 3;
  private static final double LEVEL = 0.95;
  private static final int HALVINGS = 60;

  private final CurveFit fit;
  private final PowerLaw law;
  private final int last;
  private final double tolerated;

  private LearningCurveForecast(int[] labelled, double[] accuracy, int images) {
    this.fit = new CurveFit(labelled, accuracy);
    this.law = fit.best();
    this.last = labelled[labelled.length - 1];
    int degrees = labelled.length - NUMBERS;
    double t = StudentT.twoSided(LEVEL, degrees);
    double coarseness = labelled.length * Math.pow(0.5 / images, 2);
    double least = Math.max(coarseness, fit.at(law.exponent()).residual(law.drop()));
    this.tolerated = least * (1 + t * t / degrees);
  }

  /**
   * A forecast from the rounds that have a validation score; empty if they are too few.
   *
   * @param images how many images the validation set has, at least 1
   */
  public static Optional<LearningCurveForecast> of(List<RoundSignals> rounds, int images) {
    ValidationCurve curve = ValidationCurve.of(rounds);
    return curve.size() < FEWEST_ROUNDS
        ? Optional.empty()
        : Optional.of(new LearningCurveForecast(curve.labelled(), curve.accuracy(), images));
  }

  /**
   * A forecast from a curve measured elsewhere.
   *
   * @param labelled numbers of labels, increasing, at least {@value #FEWEST_ROUNDS}
   * @param accuracy the accuracy with each, from 0 to 1
   * @param images how many images it was measured on, at least 1
   */
  public static LearningCurveForecast of(int[] labelled, double[] accuracy, int images) {
    if (labelled.length < FEWEST_ROUNDS || labelled.length != accuracy.length || images < 1) {
      throw new IllegalArgumentException(
          labelled.length + " rounds, " + accuracy.length + " accuracies, " + images + " images");
    }
    return new LearningCurveForecast(labelled, accuracy, images);
  }

  /** The gain of {@code more} labels in words, or that the rounds are too few to tell. */
  public static String sentence(List<RoundSignals> rounds, int more, int images) {
    return of(rounds, images)
        .map(forecast -> forecast.gain(more).toString())
        .orElseGet(
            () ->
                String.format(
                    Locale.ROOT,
                    "not enough rounds for a forecast: %d of %d",
                    ValidationCurve.of(rounds).size(),
                    FEWEST_ROUNDS));
  }

  /** The fitted curve. */
  public PowerLaw law() {
    return law;
  }

  /** The gain of {@code more} labels after the last round, at least 1. */
  public Forecast gain(int more) {
    double low = Double.POSITIVE_INFINITY;
    double high = 0;
    for (double exponent : trials()) {
      FixedExponent laws = fit.at(exponent);
      double drop = laws.best().drop();
      if (laws.residual(drop) <= tolerated) {
        double gained = gained(exponent, more);
        low = Math.min(low, gained * edge(laws, drop, 0));
        high = Math.max(high, gained * edge(laws, drop, beyond(laws, drop)));
      }
    }
    double points = 100 * law.drop() * gained(law.exponent(), more);
    return new Forecast(more, points, Math.min(points, 100 * low), Math.max(points, 100 * high));
  }

  private double[] trials() {
    return DoubleStream.concat(Arrays.stream(CurveFit.exponents()), DoubleStream.of(law.exponent()))
        .toArray();
  }

  /** The gain of a curve whose drop is 1. */
  private double gained(double exponent, int more) {
    return PowerLaw.fall(last, law.first(), exponent)
        - PowerLaw.fall(last + more, law.first(), exponent);
  }

  /** A drop above {@code drop} whose residuals are no longer tolerated. */
  private double beyond(FixedExponent laws, double drop) {
    double step = 1e-3;
    while (laws.residual(drop + step) <= tolerated) {
      step *= 2;
    }
    return drop + step;
  }

  /** The last tolerated drop on the way from a tolerated one to another. */
  private double edge(FixedExponent laws, double tolerable, double other) {
    if (laws.residual(other) <= tolerated) {
      return other;
    }
    double in = tolerable;
    double out = other;
    for (int i = 0; i < HALVINGS; i++) {
      double middle = (in + out) / 2;
      if (laws.residual(middle) <= tolerated) {
        in = middle;
      } else {
        out = middle;
      }
    }
    return in;
  }
}
