package org.medal.bench.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medal.core.data.InputException;
import org.medal.core.data.Matrix;
import org.medal.core.data.SampleId;
import org.medal.core.distance.Distance;
import org.medal.core.pool.ArrayPool;
import org.medal.core.pool.Pick;
import org.medal.core.query.Aggregation;
import org.medal.core.query.Badge;
import org.medal.core.query.KCenter;
import org.medal.core.query.Medal;
import org.medal.core.query.MedalOptions;
import org.medal.core.query.QueryStrategy;
import org.medal.datasets.npz.PoolFile;

/** The selections of {@code bench/peers} on a small pool, by a Python that has SciPy. */
class PeerProgramsTest {
  private static final Path PEERS = Path.of("peers").toAbsolutePath();

  @TempDir static Path folder;

  @BeforeAll
  static void makePool() throws IOException {
    assumeTrue(hasSciPy(), "python3 with SciPy is not installed: the peers are not tried");
    python("inputs.py", folder.toString(), "--samples", "3000");
  }

  private static boolean hasSciPy() throws IOException {
    try {
      ProcessRun.of(List.of("python3", "-c", "import scipy.spatial"), folder);
      return true;
    } catch (InputException | IOException e) {
      return false;
    }
  }

  private static String python(String program, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("python3"));
    command.add(PEERS.resolve(program).toString());
    command.addAll(List.of(arguments));
    return ProcessRun.of(command, folder).output();
  }

  private static String peer(String strategy, String candidates) throws IOException {
    String pool = folder.resolve("pool.npz").toString();
    return python(
        "selection.py",
        "--pool",
        pool,
        "--strategy",
        strategy,
        "--batch",
        "20",
        "--candidates",
        candidates);
  }

  private static List<Integer> ours(QueryStrategy strategy) {
    try (PoolFile file = PoolFile.open(folder.resolve("pool.npz"))) {
      Matrix features = file.features().orElseThrow();
      ArrayPool pool =
          new ArrayPool(
              ids(file.rows()),
              file.labels().orElseThrow(),
              file.probabilities().orElseThrow(),
              features);
      return strategy.select(pool, 20, 0).picks().stream().map(Pick::row).toList();
    }
  }

  private static List<SampleId> ids(int rows) {
    return IntStream.range(0, rows).mapToObj(row -> new SampleId(Integer.toString(row))).toList();
  }

  @Test
  void thePeersPickWhatThisProgramPicks() throws IOException {
    MedalOptions options = new MedalOptions(200, Distance.EUCLIDEAN, Aggregation.MEAN, false);
    assertThat(PickedRows.of(peer("medal", "200")))
        .containsExactlyInAnyOrderElementsOf(ours(new Medal(options)));
    assertThat(PickedRows.of(peer("k-center", "200")))
        .containsExactlyInAnyOrderElementsOf(ours(new KCenter()));
  }

  @Test
  void thePeersBadgeBeginsWithTheLongestGradientAndPicksNoRowTwice() throws IOException {
    String output = peer("badge", "200");
    Set<Integer> rows = PickedRows.of(output);
    assertThat(rows).hasSize(20);
    assertThat(output.lines().toList().get(1)).isEqualTo("1," + ours(new Badge()).get(0));
  }

  @Test
  void aPeerThatFailsSaysWhy() {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> peer("no-such-strategy", "200"))
        .withMessageContaining("no-such-strategy")
        .withMessageContaining("invalid choice");
  }
}
