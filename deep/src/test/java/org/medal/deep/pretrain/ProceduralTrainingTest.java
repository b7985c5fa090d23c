package org.medal.deep.pretrain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medal.core.data.InputException;
import org.medal.core.data.UsageException;
import org.medal.deep.network.Architecture;
import org.medal.deep.weights.Backbone;
import org.medal.deep.weights.NetworkSpec;

class ProceduralTrainingTest {
  private static final Architecture TINY = Architecture.TINY;

  @TempDir private Path folder;

  private static ProceduralOptions options(int steps) {
    return new ProceduralOptions(steps, 8, 48, 14, 4, 2e-3, 5);
  }

  /** Stops like a kill: an exception out of the middle of the work. */
  private static final class Stopped extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private static final class Losses implements PretrainListener {
    private final List<Double> losses = new ArrayList<>();
    private final int stopAfter;

    Losses(int stopAfter) {
      this.stopAfter = stopAfter;
    }

    @Override
    public void steps(int done, int total, double loss, double imagesPerSecond) {
      losses.add(loss);
    }

    @Override
    public void probed(int done, double score) {
      assertThat(score).isBetween(0.0, 1.0);
      if (done >= stopAfter) {
        throw new Stopped();
      }
    }
  }

  private Map<String, float[]> train(Path out, ProceduralOptions options, PretrainListener listener)
      throws IOException {
    try (Backbone start = Backbone.load(NetworkSpec.untrained(TINY, 1), TINY.lastLayer());
        ProceduralTraining training =
            new ProceduralTraining(TINY, start.parameters(), options, out, listener)) {
      training.run();
      training.forget();
      Map<String, float[]> values = new LinkedHashMap<>();
      start.parameters().all().forEach((name, array) -> values.put(name, array.toFloatArray()));
      return values;
    }
  }

  @Test
  void theLossFalls() throws IOException {
    Losses losses = new Losses(Integer.MAX_VALUE);
    train(folder.resolve("a"), options(400), losses);
    List<Double> all = losses.losses;
    assertThat(all.get(all.size() - 1)).isLessThan(all.get(0) - 0.3);
  }

  @Test
  void anInterruptedTrainingEndsWithTheBitsOfAnUnbrokenOne() throws IOException {
    Map<String, float[]> whole = train(folder.resolve("whole"), options(60), PretrainListener.NONE);

    Path out = folder.resolve("broken");
    assertThatThrownBy(() -> train(out, options(60), new Losses(30))).isInstanceOf(Stopped.class);
    assertThat(folder.resolve("broken.state")).exists();
    Map<String, float[]> again = train(out, options(60), PretrainListener.NONE);

    assertThat(again.keySet()).isEqualTo(whole.keySet());
    whole.forEach((name, values) -> assertThat(again.get(name)).as(name).isEqualTo(values));
    assertThat(folder.resolve("broken.state")).doesNotExist();
  }

  @Test
  void aStateOfOtherOptionsIsRefused() {
    Path out = folder.resolve("x");
    assertThatThrownBy(() -> train(out, options(60), new Losses(30))).isInstanceOf(Stopped.class);
    assertThatThrownBy(() -> train(out, options(62), PretrainListener.NONE))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("other options");
  }

  @Test
  void aDamagedStateIsRefused() throws IOException {
    Path out = folder.resolve("y");
    Files.writeString(folder.resolve("y.state"), "no state");
    assertThatThrownBy(() -> train(out, options(60), PretrainListener.NONE))
        .isInstanceOf(InputException.class);
  }

  @Test
  void theRateRisesAndThenFallsToNothing() {
    ProceduralOptions options = options(1000);
    assertThat(options.rate(0)).isLessThan(options.rate(19));
    assertThat(options.rate(20)).isGreaterThan(options.rate(500));
    assertThat(options.rate(999)).isBetween(0.0, 1e-5);
  }

  @Test
  void theSecondHalfSeesLargerPictures() {
    ProceduralOptions options = options(100);
    assertThat(options.size(49)).isEqualTo(32);
    assertThat(options.size(50)).isEqualTo(48);
  }

  @Test
  void optionsThatMakeNoSenseAreRefused() {
    assertThatThrownBy(() -> new ProceduralOptions(100, 4, 48, 14, 4, 1e-3, 0))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("--batch");
    assertThatThrownBy(() -> new ProceduralOptions(100, 8, 20, 14, 4, 1e-3, 0))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("--size");
    assertThatThrownBy(() -> new ProceduralOptions(100, 8, 48, 14, 4, Double.NaN, 0))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("--learning-rate");
  }
}
