package org.medal.examples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.medal.core.data.DoubleMatrix;
import org.medal.core.data.Labelled;
import org.medal.core.data.Matrix;
import org.medal.core.data.Probabilities;
import org.medal.core.data.SampleId;
import org.medal.core.distance.Distance;
import org.medal.core.learn.FitReport;
import org.medal.core.learn.FittedModel;

/** What {@link NearestMean} learns: p(c | x) ∝ exp(−d(x, mean of class c)). */
final class NearestMeanModel implements FittedModel {
  private final Function<SampleId, double[]> features;
  private final double[][] means;
  private final List<Labelled> train;

  NearestMeanModel(Function<SampleId, double[]> features, double[][] means, List<Labelled> train) {
    this.features = features;
    this.means = means;
    this.train = train;
  }

  @Override
  public Probabilities probabilities(List<SampleId> ids) {
    return Probabilities.of(ids.stream().map(this::probabilities).toArray(double[][]::new));
  }

  private double[] probabilities(SampleId id) {
    double[] x = features.apply(id);
    double[] d = Arrays.stream(means).mapToDouble(m -> Distance.EUCLIDEAN.between(x, m)).toArray();
    double nearest = Arrays.stream(d).min().orElseThrow();
    double[] odds = Arrays.stream(d).map(distance -> Math.exp(nearest - distance)).toArray();
    double sum = Arrays.stream(odds).sum();
    return Arrays.stream(odds).map(odd -> odd / sum).toArray();
  }

  @Override
  public Matrix features(List<SampleId> ids) {
    return DoubleMatrix.of(ids.stream().map(features).toArray(double[][]::new));
  }

  @Override
  public FitReport report() {
    Probabilities p = probabilities(train.stream().map(Labelled::id).toList());
    double correct = 0;
    for (int i = 0; i < train.size(); i++) {
      correct += p.predicted(i) == train.get(i).label() ? 1 : 0;
    }
    return new FitReport(1, correct / train.size(), false);
  }

  @Override
  public void save(Path folder) throws IOException {
    Files.write(folder.resolve("means.txt"), Arrays.stream(means).map(Arrays::toString).toList());
  }

  @Override
  public void close() {
    // plain arrays: nothing to free
  }
}
