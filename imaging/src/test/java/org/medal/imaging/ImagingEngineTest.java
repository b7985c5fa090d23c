package org.medal.imaging;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ImagingEngineTest {
  @Test
  void theVersionIsNumbersAndPoints() {
    assertThat(ImagingEngine.version()).matches("\\d+\\.\\d+\\.\\d+");
  }
}
