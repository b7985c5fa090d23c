package org.medal.deep.frozen;

import org.jspecify.annotations.Nullable;

/** Keeps feature vectors by image content. Safe for several threads. */
interface FeatureStore extends AutoCloseable {
  /**
   * The vector of an image, not to be written to, or null if it is not, or not intact, in the
   * store.
   *
   * @param key SHA-256 of the image's pixels, 64 hexadecimal digits
   */
  float @Nullable [] find(String key);

  /** Keeps a vector. */
  void add(String key, float[] vector);

  @Override
  void close();
}
