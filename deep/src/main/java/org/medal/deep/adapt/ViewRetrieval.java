package org.medal.deep.adapt;

import java.util.ArrayList;
import java.util.List;
import org.medal.core.data.FloatMatrix;
import org.medal.core.progress.Progress;
import org.medal.core.projection.EffectiveRank;
import org.medal.deep.embed.Extractor;
import org.medal.deep.embed.Tap;
import org.medal.deep.network.Architecture;
import org.medal.deep.network.Parameters;
import org.medal.deep.pretrain.UnitRows;

/**
 * Measures a {@link Score}, always on the same views. Features are standardised over all views
 * first, as a linear head's are. Cost: {@value #VIEWS} forward passes an image held out, and O(n²d)
 * products of their features.
 *
 * @param architecture the network
 * @param top the layer whose features are measured
 * @param pool whose held-out images are looked at
 * @param options how views are made
 */
record ViewRetrieval(Architecture architecture, String top, Pool pool, AdaptOptions options) {
  private static final int VIEWS = 4;
  private static final double TEMPERATURE = 0.1;

  Score of(Parameters parameters) {
    Tap tap = Tap.average(top);
    List<FloatMatrix> views = new ArrayList<>();
    try (Extractor extractor = new Extractor(architecture, parameters)) {
      for (int v = 0; v < VIEWS; v++) {
        HeldOutViews images = new HeldOutViews(pool.images(), options.views(), options.seed(), v);
        views.add(extractor.rows(tap, pool.heldOut(), images, Progress.NONE).block());
      }
    }
    return of(views);
  }

  private static Score of(List<FloatMatrix> views) {
    List<double[][]> unit = UnitRows.of(views);
    double nats = 0;
    double found = 0;
    for (int v = 0; v < VIEWS; v++) {
      Search search = Search.of(unit.get(v), unit.get((v + 1) % VIEWS));
      nats += search.nats() / VIEWS;
      found += search.found() / VIEWS;
    }
    return new Score(nats, found, EffectiveRank.of(views.get(0)));
  }

  /** How well each row of one view finds its own among those of another. */
  private record Search(double nats, double found) {
    static Search of(double[][] from, double[][] among) {
      double nats = 0;
      double found = 0;
      for (int i = 0; i < from.length; i++) {
        double own = product(from[i], among[i]);
        double sum = 0;
        int nearer = 0;
        for (double[] other : among) {
          double similarity = product(from[i], other);
          sum += Math.exp((similarity - own) / TEMPERATURE);
          nearer += similarity > own ? 1 : 0;
        }
        nats += Math.log(sum) / from.length;
        found += (nearer == 0 ? 1.0 : 0.0) / from.length;
      }
      return new Search(nats, found);
    }

    private static double product(double[] a, double[] b) {
      double sum = 0;
      for (int c = 0; c < a.length; c++) {
        sum += a[c] * b[c];
      }
      return sum;
    }
  }
}
