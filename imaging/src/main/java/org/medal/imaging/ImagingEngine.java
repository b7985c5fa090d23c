package org.medal.imaging;

import org.bytedeco.opencv.global.opencv_core;

/** Facts on the native library behind this room. */
public final class ImagingEngine {
  private ImagingEngine() {}

  /** The version of OpenCV. The first call loads it, and fails where the library is missing. */
  public static String version() {
    return OpenCv.scoped(() -> opencv_core.getVersionString().getString().trim()); // a zero ends it
  }
}
