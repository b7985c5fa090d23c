package org.medal.deep.embed;

import java.util.List;
import org.medal.core.data.SampleId;
import org.medal.core.progress.Progress;
import org.medal.imaging.ImageSource;

/** What turns images into features, and into probabilities if it can. */
public interface Encoder extends AutoCloseable {
  /** Equal only for encoders that give equal features. */
  String fingerprint();

  /** d, the length of a feature vector, for images of {@code size} pixels. */
  int columns(int size);

  /** The names of the columns of the probabilities; none if it gives no probabilities. */
  List<String> classes();

  /** One pass over {@code ids}; row i of the result is image i. */
  Embedding embed(List<SampleId> ids, ImageSource images, Progress progress);

  @Override
  void close();
}
