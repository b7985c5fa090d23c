package org.medal.deep.frozen;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A store that ends with the process. */
final class MemoryFeatures implements FeatureStore {
  private final Map<String, float[]> vectors = new ConcurrentHashMap<>();

  @Override
  public float @Nullable [] find(String key) {
    return vectors.get(key);
  }

  @Override
  public void add(String key, float[] vector) {
    vectors.put(key, vector);
  }

  @Override
  public void close() {
    vectors.clear();
  }
}
