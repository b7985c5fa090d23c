package org.medal.core.pool;

import java.util.Arrays;
import java.util.List;
import org.medal.core.data.InputException;
import org.medal.core.data.Matrix;
import org.medal.core.data.Probabilities;
import org.medal.core.data.SampleId;

/**
 * All samples of a pool, labelled or not, as a strategy sees them. A row stands for the same sample
 * for the whole life of the view; labelling one never moves another.
 *
 * <p>Probabilities and features are asked for by row and may be computed only then, so a strategy
 * pays for what it looks at. Results of an earlier call may be remembered.
 */
public interface PoolView {
  /** The label of a row nobody has labelled. */
  int UNLABELLED = -1;

  /** Number of rows P. */
  int size();

  SampleId id(int row);

  /** The class of a row, or {@link #UNLABELLED}. */
  int label(int row);

  /** Class probabilities; row i of the result is pool row {@code rows[i]}. */
  Probabilities probabilities(int[] rows);

  /** Features; row i of the result is pool row {@code rows[i]}. */
  Matrix features(int[] rows);

  /**
   * What the model's softmax head reads, the penultimate layer; row i of the result is pool row
   * {@code rows[i]}. The features themselves where a pool has one kind only.
   */
  default Matrix penultimate(int[] rows) {
    return features(rows);
  }

  /**
   * Class probabilities by each of K committee members or Monte-Carlo passes: in each, row i is
   * pool row {@code rows[i]}. The pool holds 8·K·C bytes for each row asked for.
   *
   * @throws InputException if there is no committee
   */
  List<Probabilities> members(int[] rows);

  /**
   * Expected length of the loss gradient over all weights of the network, Σ_c p_c·‖∇ℓ(x, c)‖, of
   * each of {@code rows}.
   *
   * @throws InputException if the pool has no network behind it
   */
  default double[] gradientLengths(int[] rows) {
    throw new InputException("The pool has no network whose gradients could be measured");
  }

  /** The rows without a label, ascending. */
  default int[] unlabelled() {
    return rows(false);
  }

  /** The rows with a label, ascending. */
  default int[] labelled() {
    return rows(true);
  }

  private int[] rows(boolean labelled) {
    int[] rows = new int[size()];
    int found = 0;
    for (int row = 0; row < rows.length; row++) {
      if (labelled == (label(row) != UNLABELLED)) {
        rows[found++] = row;
      }
    }
    return Arrays.copyOf(rows, found);
  }
}
