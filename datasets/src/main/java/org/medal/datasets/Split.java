package org.medal.datasets;

import java.util.List;
import org.medal.core.data.SampleId;

/**
 * A data set in two parts.
 *
 * @param pool what may be labelled and learnt from, sorted
 * @param test what takes part in nothing but the measurement, sorted
 */
public record Split(List<SampleId> pool, List<SampleId> test) {
  public Split {
    pool = pool.stream().sorted().toList();
    test = test.stream().sorted().toList();
  }
}
