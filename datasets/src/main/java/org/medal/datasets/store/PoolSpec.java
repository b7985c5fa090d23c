package org.medal.datasets.store;

import java.util.List;
import org.medal.core.data.InputException;
import org.medal.core.data.Names;

/**
 * What the rows of a pool are.
 *
 * @param encoder what made the features: network, digest of its weights, layer, size
 * @param type how features are written
 * @param columns d, values of a feature vector
 * @param classes the names of the columns of the probabilities; none where there are none of these
 */
public record PoolSpec(String encoder, ValueType type, int columns, List<String> classes) {
  public PoolSpec {
    classes = List.copyOf(classes);
    if (columns < 1) {
      throw new InputException("A pool has features of at least one value, not of " + columns);
    }
  }

  /** In words. */
  String title() {
    return encoder + " as " + Names.of(type);
  }
}
