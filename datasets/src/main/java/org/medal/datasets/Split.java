package org.medal.datasets;

import java.util.List;
import org.medal.core.data.SampleId;

/**
 * A data set in its parts.
 *
 * @param pool what may be labelled and learnt from, sorted
 * @param validation what is labelled but not learnt from, for stopping rules; often empty; sorted
 * @param test what takes part in nothing but the measurement, sorted
 */
public record Split(List<SampleId> pool, List<SampleId> validation, List<SampleId> test) {
  public Split {
    pool = pool.stream().sorted().toList();
    validation = validation.stream().sorted().toList();
    test = test.stream().sorted().toList();
  }

  /** A split without validation set. */
  public Split(List<SampleId> pool, List<SampleId> test) {
    this(pool, List.of(), test);
  }
}
