package org.medal.cli;

import java.nio.file.Path;

/** Where fetched weights and computed features are kept between runs. */
final class CacheFolder {
  private CacheFolder() {}

  /** {@code MEDAL_CACHE}, or the platform's usual place. */
  static Path root() {
    String own = System.getenv("MEDAL_CACHE");
    if (own != null && !own.isEmpty()) {
      return Path.of(own);
    }
    String xdg = System.getenv("XDG_CACHE_HOME");
    return xdg != null && !xdg.isEmpty()
        ? Path.of(xdg, "medal")
        : Path.of(System.getProperty("user.home"), ".cache", "medal");
  }

  static Path weights() {
    return root().resolve("weights");
  }
}
