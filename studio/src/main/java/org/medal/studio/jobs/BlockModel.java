package org.medal.studio.jobs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.medal.core.data.DoubleMatrix;
import org.medal.core.data.Matrix;
import org.medal.core.data.Probabilities;
import org.medal.core.data.SampleId;
import org.medal.core.learn.FitReport;
import org.medal.core.learn.FittedModel;

/**
 * A model that gives the probabilities of many images block by block: what the head reads of them
 * is in memory for {@value #BLOCK} at a time, and not for the whole pool.
 */
record BlockModel(FittedModel inner, Stop stop) implements FittedModel {
  private static final int BLOCK = 2048;

  @Override
  public Probabilities probabilities(List<SampleId> ids) {
    if (ids.size() <= BLOCK) {
      return inner.probabilities(ids);
    }
    double[][] rows = new double[ids.size()][];
    for (int from = 0; from < ids.size(); from += BLOCK) {
      stop.check();
      Probabilities some =
          inner.probabilities(ids.subList(from, Math.min(ids.size(), from + BLOCK)));
      for (int i = 0; i < some.rows(); i++) {
        rows[from + i] = some.row(i);
      }
    }
    return new Probabilities(DoubleMatrix.of(rows));
  }

  @Override
  public Matrix features(List<SampleId> ids) {
    return inner.features(ids);
  }

  @Override
  public Matrix penultimate(List<SampleId> ids) {
    return inner.penultimate(ids);
  }

  @Override
  public List<Probabilities> members(List<SampleId> ids) {
    return inner.members(ids);
  }

  @Override
  public double[] gradientLengths(List<SampleId> ids) {
    return inner.gradientLengths(ids);
  }

  @Override
  public FitReport report() {
    return inner.report();
  }

  @Override
  public void save(Path folder) throws IOException {
    inner.save(folder);
  }

  @Override
  public void close() {
    inner.close();
  }
}
