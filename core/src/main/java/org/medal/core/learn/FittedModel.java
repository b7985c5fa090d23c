package org.medal.core.learn;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.medal.core.data.InputException;
import org.medal.core.data.Matrix;
import org.medal.core.data.Probabilities;
import org.medal.core.data.SampleId;

/** A fitted model. It may hold native memory and is closed by whoever had it fitted. */
public interface FittedModel extends AutoCloseable {
  /** Class probabilities: row i is sample {@code ids.get(i)}, columns are classes. */
  Probabilities probabilities(List<SampleId> ids);

  /** Features f(x) of the layer in which distances are measured: row i is sample i. */
  Matrix features(List<SampleId> ids);

  /**
   * What the softmax head reads: row i is sample i. The features themselves where a model has one
   * kind only.
   */
  default Matrix penultimate(List<SampleId> ids) {
    return features(ids);
  }

  /**
   * Class probabilities by each member of a committee fitted to the same labels, or by each
   * Monte-Carlo pass; in each, row i is sample i. Members are made one after the other: no more
   * than one is in memory at a time.
   *
   * @throws InputException if the model was fitted without a committee
   */
  default List<Probabilities> members(List<SampleId> ids) {
    throw new InputException("This model was fitted without a committee");
  }

  /**
   * Expected gradient length Σ_c p_c·‖∇ℓ(x, c)‖ over all weights of the network: element i is that
   * of sample i.
   *
   * @throws InputException if the model cannot tell
   */
  default double[] gradientLengths(List<SampleId> ids) {
    throw new InputException("This model cannot measure the gradients of its network");
  }

  FitReport report();

  /** Writes the model into the existing, empty folder {@code folder}. */
  void save(Path folder) throws IOException;

  @Override
  void close();
}
