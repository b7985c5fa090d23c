package org.medal.core.learn;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.medal.core.data.Matrix;
import org.medal.core.data.Probabilities;
import org.medal.core.data.SampleId;

/** A fitted model. It may hold native memory and is closed by whoever had it fitted. */
public interface FittedModel extends AutoCloseable {
  /** Class probabilities: row i is sample {@code ids.get(i)}, columns are classes. */
  Probabilities probabilities(List<SampleId> ids);

  /** Features f(x) of the layer in which distances are measured: row i is sample i. */
  Matrix features(List<SampleId> ids);

  FitReport report();

  /** Writes the model into the existing, empty folder {@code folder}. */
  void save(Path folder) throws IOException;

  @Override
  void close();
}
