package org.medal.imaging;

import java.util.List;

/**
 * What came of decoding images ahead of their use.
 *
 * @param usable how many can be used
 * @param bad those that cannot, and why, in the order asked for
 */
public record Prepared(int usable, List<UnreadableImage> bad) {
  public Prepared {
    bad = List.copyOf(bad);
  }
}
