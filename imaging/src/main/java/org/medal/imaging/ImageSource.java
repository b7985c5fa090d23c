package org.medal.imaging;

import java.util.Optional;
import org.medal.core.data.SampleId;

/** Gives samples' pixels at the network's size. Safe to call from several threads. */
public interface ImageSource {
  /** Width and height of every image, in pixels. */
  int size();

  /**
   * The pixels of one sample, {@link #size()} × {@link #size()}.
   *
   * @throws org.medal.core.data.InputException if there is no such sample or it cannot be decoded;
   *     the message names the file
   */
  RgbImage image(SampleId id);

  /**
   * A SHA-256, 64 hexadecimal digits, that is never equal for two samples with different pixels, if
   * it can be told without decoding: whoever keeps something by it need not decode to find it
   * again.
   */
  default Optional<String> contentKey(SampleId id) {
    return Optional.empty();
  }
}
