package org.medal.imaging;

/** How an image's many ORB descriptors become one vector. */
public enum Pooling {
  /** Of each bit the share of keypoints that have it set. */
  MEAN,
  /** Of each bit 1 where at least half of the keypoints have it set, else 0. */
  MAJORITY;

  double pool(int set, int keypoints) {
    return this == MEAN ? (double) set / keypoints : 2L * set >= keypoints ? 1 : 0;
  }
}
