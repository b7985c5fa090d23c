package org.medal.imaging;

import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.opencv.global.opencv_core;

/** The one door to OpenCV: loads it, sets it up and frees what work inside took. */
final class OpenCv {
  static {
    // Native memory is freed by scope here, so the wrapper's own limits, which count what other
    // libraries of this process hold as well, would only fail work that is sound.
    System.getProperties().putIfAbsent("org.bytedeco.javacpp.maxBytes", "0");
    System.getProperties().putIfAbsent("org.bytedeco.javacpp.maxPhysicalBytes", "0");
    // Else two dozen libraries for graphics cards, which this build has no use for, are searched
    // for
    // first: half of the time that loading takes.
    System.getProperties().putIfAbsent("org.bytedeco.javacpp.platform.extension", "");
    // Images are worked on side by side by our threads; threads within one only get in the way.
    opencv_core.setNumThreads(1);
  }

  private OpenCv() {}

  /** Work on native memory. */
  @FunctionalInterface
  interface Work<T, E extends Exception> {
    T run() throws E;
  }

  /**
   * Runs {@code work} and then frees all native memory it took, also when it throws. Its result
   * must therefore be plain Java. The first call loads the library: about half a second.
   */
  @SuppressWarnings("try") // the scope works by being open
  static <T, E extends Exception> T scoped(Work<T, E> work) throws E {
    try (PointerScope scope = new PointerScope()) {
      return work.run();
    }
  }
}
