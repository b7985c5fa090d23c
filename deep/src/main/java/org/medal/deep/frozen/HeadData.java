package org.medal.deep.frozen;

import java.util.Arrays;
import java.util.List;
import org.medal.core.metrics.Evaluation;
import org.medal.deep.embed.LinearHead;
import org.medal.deep.embed.Rows;

/**
 * What a head is fitted to.
 *
 * @param rows what the head reads, an image each
 * @param labels of the same images; not to be written to
 */
@SuppressWarnings("ArrayRecordComponent") // never compared by content
record HeadData(Rows rows, int[] labels) {
  SoftmaxRegression.Fit fit(int classes, FrozenOptions options) {
    return SoftmaxRegression.fit(rows.list(), labels, classes, options.l2(), options.balance());
  }

  /** The images at these positions, which may repeat. */
  HeadData at(int[] positions) {
    List<float[]> all = rows.list();
    Rows chosen = new Rows(positions.length);
    for (int i = 0; i < positions.length; i++) {
      chosen.set(i, all.get(positions[i]));
    }
    return new HeadData(chosen, Arrays.stream(positions).map(at -> labels[at]).toArray());
  }

  /** Share of the images that {@code head} classifies correctly. */
  double accuracy(LinearHead head) {
    return Evaluation.shareCorrect(rows.probabilities(head), labels);
  }
}
