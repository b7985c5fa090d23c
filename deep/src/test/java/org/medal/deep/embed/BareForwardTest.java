package org.medal.deep.embed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;
import org.medal.deep.network.Architecture;
import org.medal.deep.weights.NetworkSpec;

class BareForwardTest {
  @Test
  void aPassHasAsManyImagesAsTheExtractorTakes() {
    NetworkSpec tiny = NetworkSpec.untrained(Architecture.TINY, 1);
    try (BareForward forward = new BareForward(tiny, Architecture.TINY.lastLayer(), 200)) {
      assertThat(forward.batch()).isEqualTo(Extractor.batch(200));
      assertThatCode(() -> forward.run(2)).doesNotThrowAnyException();
    }
  }
}
