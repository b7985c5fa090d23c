package org.medal.studio.project;

import java.time.Instant;
import java.util.List;

/**
 * What a model is worth on the held-out images.
 *
 * @param round the ranking it stands behind
 * @param mode {@code frozen} or {@code finetune}
 * @param labels how many it has learnt from
 * @param tested how many held-out images it was evaluated on
 * @param confusion row = truth, column = prediction, in the order of the classes
 * @param auc NaN is never stored: −1 where a class is missing from the held-out images
 * @param calibrationError expected calibration error
 * @param bins of the reliability diagram: {@code [mean confidence, share correct, count]} each
 * @param meanEntropy of the pool's predictions, in nats
 */
public record EvaluatedModel(
    int round,
    String mode,
    int labels,
    int tested,
    double accuracy,
    double balancedAccuracy,
    double auc,
    double calibrationError,
    List<List<Integer>> confusion,
    List<List<Double>> bins,
    double meanEntropy,
    double trainSeconds,
    double rankSeconds,
    Instant at) {}
