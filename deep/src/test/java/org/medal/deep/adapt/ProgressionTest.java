package org.medal.deep.adapt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.medal.imaging.Modality;

class ProgressionTest {
  private static final AdaptOptions OPTIONS =
      new AdaptOptions(Modality.SKIN.views(), 32, 1e-3, 6, 10, 1);

  private static Score retrieval(double nats) {
    return new Score(nats, 0.5, 20);
  }

  private static Progression of(double... nats) {
    Progression progression = Progression.of(retrieval(nats[0]));
    for (int i = 1; i < nats.length; i++) {
      progression = progression.with(retrieval(nats[i]), 30);
    }
    return progression;
  }

  @Test
  void theBestIsRememberedWhateverComesAfterIt() {
    Progression progression = of(3, 2.8, 2.5, 2.1, 2.3);
    assertThat(progression.epochs()).isEqualTo(3);
    assertThat(progression.bestEpoch()).isEqualTo(2);
    assertThat(progression.latestIsBest()).isFalse();
    assertThat(progression.end(OPTIONS)).isEmpty();
  }

  @Test
  void threeEpochsWithoutABetterOneEndIt() {
    assertThat(of(3, 2.8, 2.9, 2.9, 2.9).end(OPTIONS)).contains("no better for 3 epochs");
    assertThat(of(3, 3.2, 3.1, 3.1, 3.1).bestEpoch()).isZero();
  }

  @Test
  void soDoesTheLastEpochThatWasAskedFor() {
    assertThat(of(9, 8, 7, 6, 5, 4, 3, 2).end(OPTIONS)).contains("all 6 epochs are done");
  }

  @Test
  void noEpochBeginsThatWouldEndTooLate() {
    AdaptOptions brief = new AdaptOptions(Modality.SKIN.views(), 32, 1e-3, 6, 2, 1);
    assertThat(of(9, 8, 7).end(brief)).isEmpty();
    assertThat(of(9, 8, 7, 6).end(brief)).contains("another epoch goes past 2.0 minutes");
  }

  @Test
  void itIsTheSameAfterItWasWrittenAndRead() {
    Progression progression = of(3, 2.8, 2.5, 2.6);
    assertThat(Progression.of(progression.asText())).isEqualTo(progression);
  }
}
