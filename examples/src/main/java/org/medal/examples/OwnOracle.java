package org.medal.examples;

import java.util.List;
import org.medal.core.data.DoubleMatrix;
import org.medal.core.data.Labelled;
import org.medal.core.data.SampleId;
import org.medal.core.distance.Distance;
import org.medal.core.initial.FarthestAverage;
import org.medal.core.learn.Learner;
import org.medal.core.loop.ActiveLoop;
import org.medal.core.loop.History;
import org.medal.core.loop.LoopListener;
import org.medal.core.loop.LoopPlan;
import org.medal.core.loop.Oracle;
import org.medal.core.loop.RoundResult;
import org.medal.core.pool.ArrayPool;
import org.medal.core.query.Medal;
import org.medal.core.query.MedalOptions;

/** The whole loop with an own expert and an own learner; prints the learning curve. */
public final class OwnOracle {
  private OwnOracle() {}

  public static void main(String[] args) {
    loop(Cells.named(0, 600), Cells.examined(Cells.named(600, 1000)), new Curve());
  }

  static void loop(List<SampleId> pool, List<Labelled> test, LoopListener listener) {
    ArrayPool unlabelled =
        ArrayPool.ofFeatures(
            pool, DoubleMatrix.of(pool.stream().map(Cells::measured).toArray(double[][]::new)));
    // tag::OwnOracle
    Oracle expert = asked -> asked.stream().map(c -> new Labelled(c, Cells.kind(c))).toList();
    Learner learner = new NearestMean(Cells::measured, Cells.KINDS);
    LoopPlan plan = new LoopPlan(pool, test, 10, 100, 0); // 10 a round, 100 labels in all, seed 0
    FarthestAverage start = new FarthestAverage(Distance.EUCLIDEAN);
    new ActiveLoop(
            plan,
            () -> start.select(unlabelled, 10, plan.seed()),
            learner,
            new Medal(MedalOptions.paper()),
            expert,
            listener)
        .run(History.EMPTY)
        .close();
    // end::OwnOracle
  }

  private static final class Curve implements LoopListener {
    @Override
    public void trained(RoundResult r) {
      System.out.printf("%3d labels: accuracy %.3f%n", r.labelled(), r.evaluation().accuracy());
    }
  }
}
