package org.medal.lab.stats;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.medal.core.loop.History;

class ReachTest {
  private static final int[] LABELLED = {10, 20, 30};

  private static Reach reach(double level, double... aucs) {
    History run = Runs.run(LABELLED, aucs);
    return Reach.of(run, Metric.AUC, level);
  }

  @Test
  void theFirstRoundThatIsAsGoodCountsHoweverItGoesOn() {
    assertThat(reach(.7, .5, .8, .6)).isEqualTo(new Reach(20, true, false));
  }

  @Test
  void exactlyAsGoodIsReached() {
    assertThat(reach(.95 * .8, .5, .6, .76)).isEqualTo(new Reach(30, true, false));
  }

  @Test
  void whatIsNeverReachedCountsWithAllItsLabelsAndIsSaidToBeOpen() {
    assertThat(reach(.9, .5, .8, .6)).isEqualTo(new Reach(30, false, false));
  }

  @Test
  void aRunThatIsThereWithItsInitialSetIsKnownAsSuch() {
    assertThat(reach(.7, .8, .6, .6)).isEqualTo(new Reach(10, true, true));
  }
}
