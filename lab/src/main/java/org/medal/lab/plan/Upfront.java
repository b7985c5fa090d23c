package org.medal.lab.plan;

/**
 * Features that are computed before the first round.
 *
 * @param images whose features are asked for
 * @param missing how many of them are not kept from an earlier time
 * @param seconds what computing those takes
 */
public record Upfront(int images, int missing, double seconds) {
  /** No features are needed. */
  public static final Upfront NONE = new Upfront(0, 0, 0);
}
