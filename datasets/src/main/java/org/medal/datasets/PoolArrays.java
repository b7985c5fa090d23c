package org.medal.datasets;

import java.util.List;
import java.util.Optional;
import org.medal.core.data.InputException;
import org.medal.core.data.Matrix;
import org.medal.core.data.Probabilities;
import org.medal.core.data.SampleId;

/** The arrays of a pool that was computed before, for P samples; each is there or not. */
public interface PoolArrays extends AutoCloseable {
  /** P, the number of samples. */
  int rows();

  /** The names of all rows, distinct, where the pool knows them. The list does not change. */
  Optional<List<SampleId>> ids();

  /** The names of the classes in the order of the probabilities; empty where they have none. */
  default List<String> classNames() {
    return List.of();
  }

  /** What its user should know of it, a sentence each: of rows that are left out. */
  default List<String> remarks() {
    return List.of();
  }

  /**
   * Features [P, d].
   *
   * @throws InputException if they are damaged, or a value is none to take distances of
   */
  Optional<Matrix> features();

  /**
   * Features [P, d] as {@link #features}, of which rows may be read and checked only when they are
   * asked for; not to be used after this is closed.
   */
  default Optional<Matrix> lazyFeatures() {
    return features();
  }

  /**
   * Class probabilities [P, C].
   *
   * @throws InputException if a row holds NaN or does not sum to 1
   */
  Optional<Probabilities> probabilities();

  /**
   * Class probabilities [P, C] of each of K committee members or Monte-Carlo passes.
   *
   * @throws InputException if a row holds NaN or does not sum to 1
   */
  default Optional<List<Probabilities>> members() {
    return Optional.empty();
  }

  /**
   * Labels [P]: a class from 0 to C − 1, or −1 where unlabelled.
   *
   * @throws InputException if a label is another number
   */
  default Optional<int[]> labels() {
    return Optional.empty();
  }

  @Override
  void close();
}
