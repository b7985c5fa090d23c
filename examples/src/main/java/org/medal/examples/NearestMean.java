package org.medal.examples;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.medal.core.data.Labelled;
import org.medal.core.data.SampleId;
import org.medal.core.learn.FittedModel;
import org.medal.core.learn.Learner;

/**
 * A small learner that stands for your own: it remembers the mean feature vector of each class.
 *
 * @param features the feature vector of a sample
 * @param classes how many classes there are
 */
record NearestMean(Function<SampleId, double[]> features, int classes) implements Learner {
  @Override
  public FittedModel fit(List<Labelled> train, int round, long seed) {
    double[][] means = new double[classes][];
    for (int c = 0; c < classes; c++) {
      int label = c;
      means[c] = mean(train.stream().filter(sample -> sample.label() == label).toList(), train);
    }
    return new NearestMeanModel(features, means, train);
  }

  /** The mean of a class; infinitely far away where none of it has been seen. */
  private double[] mean(List<Labelled> members, List<Labelled> train) {
    double[] mean = new double[features.apply(train.get(0).id()).length];
    if (members.isEmpty()) {
      Arrays.fill(mean, Double.POSITIVE_INFINITY);
    }
    for (Labelled member : members) {
      double[] point = features.apply(member.id());
      for (int d = 0; d < mean.length; d++) {
        mean[d] += point[d] / members.size();
      }
    }
    return mean;
  }
}
