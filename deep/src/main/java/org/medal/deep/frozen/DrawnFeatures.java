package org.medal.deep.frozen;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.medal.core.random.KeyedRandom;

/**
 * Stands in for vectors that no one has computed yet, so that the work behind them can be timed
 * before they are: what is not known is drawn, always the same for an image, and kept in memory.
 */
final class DrawnFeatures implements FeatureStore {
  private final FeatureStore known;
  private final int length;
  private final Map<String, float[]> drawn = new ConcurrentHashMap<>();

  /**
   * Draws what {@code known} lacks.
   *
   * @param length values per vector
   */
  DrawnFeatures(FeatureStore known, int length) {
    this.known = known;
    this.length = length;
  }

  @Override
  public float @Nullable [] find(String key) {
    float[] real = known.find(key);
    return real != null ? real : drawn.computeIfAbsent(key, this::draw);
  }

  private float[] draw(String key) {
    long seed = Long.parseUnsignedLong(key.substring(0, 16), 16);
    KeyedRandom random = KeyedRandom.of(seed, "drawn features");
    float[] vector = new float[length];
    for (int i = 0; i < length; i++) {
      vector[i] = (float) Math.abs(random.nextGaussian());
    }
    return vector;
  }

  @Override
  public void add(String key, float[] vector) {
    throw new IllegalStateException("Nothing is ever missing here");
  }

  @Override
  public void close() {
    drawn.clear(); // what is known belongs to someone else
  }
}
