package org.medal.core.loop;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.medal.core.data.DoubleMatrix;
import org.medal.core.data.Labelled;
import org.medal.core.data.Matrix;
import org.medal.core.data.Probabilities;
import org.medal.core.data.SampleId;
import org.medal.core.distance.Distance;
import org.medal.core.learn.FitReport;
import org.medal.core.learn.FittedModel;
import org.medal.core.learn.Learner;

/** A small real learner: softmax over the distances to the class means. Counts its fits. */
final class NearestMean implements Learner {
  private final Map<SampleId, double[]> points;
  private final int classes;
  int fits;
  long scoringMillis;
  int open;

  NearestMean(Map<SampleId, double[]> points, int classes) {
    this.points = points;
    this.classes = classes;
  }

  @Override
  public FittedModel fit(List<Labelled> train, int round, long seed) {
    fits++;
    open++;
    double[][] means = new double[classes][2];
    int[] counts = new int[classes];
    for (Labelled sample : train) {
      double[] point = point(sample.id());
      counts[sample.label()]++;
      means[sample.label()][0] += point[0];
      means[sample.label()][1] += point[1];
    }
    for (int c = 0; c < classes; c++) {
      means[c][0] /= Math.max(1, counts[c]);
      means[c][1] /= Math.max(1, counts[c]);
    }
    return new Model(means);
  }

  private double[] point(SampleId id) {
    return Objects.requireNonNull(points.get(id));
  }

  private final class Model implements FittedModel {
    private final double[][] means;

    Model(double[][] means) {
      this.means = means;
    }

    @Override
    public Probabilities probabilities(List<SampleId> ids) {
      pause();
      return Probabilities.of(ids.stream().map(this::softmax).toArray(double[][]::new));
    }

    private void pause() {
      try {
        Thread.sleep(scoringMillis);
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }

    private double[] softmax(SampleId id) {
      double[] p = new double[classes];
      double sum = 0;
      for (int c = 0; c < classes; c++) {
        p[c] = Math.exp(-Distance.EUCLIDEAN.between(point(id), means[c]));
        sum += p[c];
      }
      for (int c = 0; c < classes; c++) {
        p[c] /= sum;
      }
      return p;
    }

    @Override
    public Matrix features(List<SampleId> ids) {
      return DoubleMatrix.of(ids.stream().map(NearestMean.this::point).toArray(double[][]::new));
    }

    @Override
    public FitReport report() {
      return new FitReport(1, 1, false);
    }

    @Override
    public void save(Path folder) {
      throw new IllegalStateException("not saved in these tests");
    }

    @Override
    public void close() {
      open--;
    }
  }
}
