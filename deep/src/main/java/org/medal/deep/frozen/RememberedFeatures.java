package org.medal.deep.frozen;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A store in front of a slower one: vectors stay in memory up to a limit; those past it are read
 * again from the slower store whenever they are asked for.
 */
final class RememberedFeatures implements FeatureStore {
  private final FeatureStore inner;
  private final Map<String, float[]> vectors = new ConcurrentHashMap<>();
  private final AtomicLong taken = new AtomicLong();
  private final RememberedBytes memory;

  /**
   * Remembers what is read and added.
   *
   * @param memory what the vectors may take, perhaps together with those of other stores
   */
  RememberedFeatures(FeatureStore inner, RememberedBytes memory) {
    this.inner = inner;
    this.memory = memory;
  }

  @Override
  public float @Nullable [] find(String key) {
    float[] known = vectors.get(key);
    if (known != null) {
      return known;
    }
    float[] read = inner.find(key);
    if (read != null) {
      remember(key, read);
    }
    return read;
  }

  @Override
  public void add(String key, float[] vector) {
    inner.add(key, vector);
    remember(key, vector);
  }

  private void remember(String key, float[] vector) {
    long bytes = 4L * vector.length;
    if (!memory.take(bytes)) {
      return;
    }
    if (vectors.putIfAbsent(key, vector) == null) {
      taken.addAndGet(bytes);
    } else {
      memory.giveBack(bytes); // another thread was quicker
    }
  }

  @Override
  public void close() {
    vectors.clear();
    memory.giveBack(taken.getAndSet(0));
    inner.close();
  }
}
