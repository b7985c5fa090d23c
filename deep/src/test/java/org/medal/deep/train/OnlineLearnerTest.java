package org.medal.deep.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.offset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medal.core.data.DoubleMatrix;
import org.medal.core.data.Labelled;
import org.medal.core.data.Matrix;
import org.medal.core.data.SampleId;
import org.medal.core.data.UsageException;
import org.medal.core.initial.InitialSets;
import org.medal.core.learn.FittedModel;
import org.medal.core.learn.Learner;
import org.medal.core.loop.ActiveLoop;
import org.medal.core.loop.History;
import org.medal.core.loop.LoopListener;
import org.medal.core.loop.LoopPlan;
import org.medal.core.loop.Query;
import org.medal.core.loop.Stopping;
import org.medal.core.pool.ArrayPool;
import org.medal.core.progress.Progress;
import org.medal.core.query.MedalOptions;
import org.medal.core.query.Strategies;
import org.medal.core.query.StrategyOptions;
import org.medal.deep.Spots;
import org.medal.deep.committee.Committee;
import org.medal.deep.committee.CommitteeOptions;
import org.medal.deep.embed.Tap;
import org.medal.deep.engine.TorchEngine;
import org.medal.deep.network.Architecture;
import org.medal.deep.weights.NetworkSpec;
import org.medal.imaging.Augmentation;
import org.medal.imaging.ImageSource;
import org.medal.imaging.RgbImage;

class OnlineLearnerTest {
  private static final Spots SPOTS = Spots.of(60, 32);
  private static final int SEED = 7;

  private static final int THREADS = TorchEngine.threads();

  @TempDir Path folder;
  private final List<String> notes = new ArrayList<>();

  @BeforeAll
  static void threadsOfSmallNetworksOnlyWaitForEachOther() {
    TorchEngine.threads(1);
  }

  @AfterAll
  static void asManyThreadsAsBefore() {
    TorchEngine.threads(THREADS);
  }

  /** Round 0 has 16 labels, each further one 8 more. */
  private static List<Labelled> labelled(int round) {
    return SPOTS.samples().subList(0, 16 + 8 * round);
  }

  private static FineTuneLearner inner(ImageSource images, Optional<CommitteeOptions> committee) {
    return new FineTuneLearner(
        NetworkSpec.untrained(Architecture.TINY, 1),
        images,
        Spots.CLASSES,
        Tap.average("block2"),
        new TrainingOptions(2e-3, 2, 8, false, Augmentation.standard(), committee),
        TrainingListener.NONE,
        Progress.NONE);
  }

  private OnlineLearner online(FineTuneLearner inner, double share) {
    return new OnlineLearner(
        inner,
        new OnlineShare(share),
        new Checkpoints(folder.resolve("checkpoints")),
        OnlineLearnerTest::labelled,
        notes::add);
  }

  private static List<double[]> scores(FittedModel model) {
    var p = model.probabilities(SPOTS.ids());
    return Stream.iterate(0, i -> i + 1).limit(p.rows()).map(p::row).toList();
  }

  /** What the model of a round says, by a learner that is made anew for it. */
  private List<double[]> alone(int round, double share) {
    try (FineTuneLearner inner = inner(SPOTS.images(), Optional.empty());
        FittedModel model = online(inner, share).fit(labelled(round), round, SEED)) {
      return scores(model);
    }
  }

  private List<double[]> unbroken(int rounds, double share) {
    try (FineTuneLearner inner = inner(SPOTS.images(), Optional.empty())) {
      OnlineLearner learner = online(inner, share);
      for (int round = 0; round < rounds; round++) {
        learner.fit(labelled(round), round, SEED).close();
      }
      try (FittedModel model = learner.fit(labelled(rounds), rounds, SEED)) {
        return scores(model);
      }
    }
  }

  private static void requireSame(List<double[]> some, List<double[]> others) {
    assertThat(some.toArray(double[][]::new)).isDeepEqualTo(others.toArray(double[][]::new));
  }

  @Test
  void roundZeroIsAsWithReset() {
    try (FineTuneLearner inner = inner(SPOTS.images(), Optional.empty());
        FittedModel reset = inner.fit(labelled(0), 0, SEED)) {
      requireSame(alone(0, 0.5), scores(reset));
    }
  }

  @Test
  void aLaterRoundGoesOnFromTheWeightsOfTheOneBefore() {
    List<double[]> online = unbroken(1, 1);
    try (FineTuneLearner inner = inner(SPOTS.images(), Optional.empty());
        FittedModel reset = inner.fit(labelled(1), 1, SEED)) {
      assertThat(online.toArray(double[][]::new))
          .isNotEqualTo(scores(reset).toArray(double[][]::new));
    }
  }

  @Test
  void itsHeadIsThatOfTheRoundBeforeTrainedOn() {
    try (FineTuneLearner inner = inner(SPOTS.images(), Optional.empty());
        FittedModel first = online(inner, 1).fit(labelled(0), 0, SEED);
        FineTuneLearner still = still();
        FittedModel next = online(still, 1).fit(labelled(1), 1, SEED)) {
      assertThat(((FineTuned) next).head().weight())
          .containsExactly(((FineTuned) first).head().weight(), offset(1e-6f));
    }
  }

  /** Its steps are so short that weights stay what they are. */
  private static FineTuneLearner still() {
    return new FineTuneLearner(
        NetworkSpec.untrained(Architecture.TINY, 1),
        SPOTS.images(),
        Spots.CLASSES,
        Tap.average("block2"),
        new TrainingOptions(1e-9, 1, 8, false, Augmentation.standard(), Optional.empty()),
        TrainingListener.NONE,
        Progress.NONE);
  }

  @Test
  void anInterruptedRoundIsRepeatedToTheSameBits() {
    List<double[]> whole = unbroken(3, 0.25);
    // as a process that died after round 3 was written and starts with it again
    requireSame(alone(3, 0.25), whole);
    assertThat(notes).isEmpty();
  }

  @Test
  void onlyTheWeightsOfTheLastTwoRoundsAreKept() throws IOException {
    unbroken(3, 0.5);
    try (Stream<Path> kept = Files.list(folder.resolve("checkpoints"))) {
      assertThat(kept.map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrder("round-2", "round-3");
    }
  }

  @Test
  void roundsWhoseWeightsAreMissingAreTrainedAgainToTheSameBits() {
    List<double[]> whole = unbroken(2, 0.25);
    Path first = folder;
    folder = first.resolve("elsewhere");
    requireSame(alone(2, 0.25), whole);
    assertThat(notes)
        .hasSize(2)
        .allMatch(note -> note.contains(folder.resolve("checkpoints") + "; that round is trained"));
    assertThat(notes.get(0)).startsWith("the weights of round 1 are not");
  }

  @ParameterizedTest
  @ValueSource(strings = {"model.safetensors", "model.json", "checkpoint.json"})
  void damagedWeightsCountAsMissing(String name) throws IOException {
    List<double[]> whole = unbroken(2, 0.25);
    Path file = folder.resolve("checkpoints/round-1").resolve(name);
    byte[] bytes = Files.readAllBytes(file);
    for (byte[] damaged : List.of(new byte[0], Arrays.copyOf(bytes, bytes.length / 2))) {
      Files.write(file, damaged);
      notes.clear();
      requireSame(alone(2, 0.25), whole);
      assertThat(notes).isNotEmpty();
    }
  }

  @Test
  void aChangedWeightAndAnIdThatIsLostCountAsDamage() throws IOException {
    List<double[]> whole = unbroken(2, 0.25);
    Path weights = folder.resolve("checkpoints/round-1/model.safetensors");
    byte[] bytes = Files.readAllBytes(weights);
    bytes[bytes.length - 2] ^= 1;
    Files.write(weights, bytes);
    requireSame(alone(2, 0.25), whole);
    assertThat(notes).isNotEmpty();
    notes.clear();
    Path card = folder.resolve("checkpoints/round-1/checkpoint.json");
    String text = Files.readString(card);
    Files.writeString(card, text.replaceFirst("\"spots/000.png\",", ""));
    requireSame(alone(2, 0.25), whole);
    assertThat(notes).isNotEmpty();
  }

  @Test
  void theWeightsOfAnotherSeedAreNotUsed() {
    unbroken(1, 0.5);
    try (FineTuneLearner inner = inner(SPOTS.images(), Optional.empty())) {
      online(inner, 0.5).fit(labelled(1), 1, SEED + 1).close();
    }
    assertThat(notes).hasSize(1);
  }

  @Test
  void aCommitteeOfNetworksIsRefused() {
    CommitteeOptions seeds = new CommitteeOptions(Committee.SEEDS, 3);
    try (FineTuneLearner inner = inner(SPOTS.images(), Optional.of(seeds))) {
      assertThatThrownBy(() -> online(inner, 1))
          .isInstanceOf(UsageException.class)
          .hasMessageContaining("--committee dropout");
    }
  }

  /** Remembers whose pixels were asked for. */
  private record Watched(Set<SampleId> seen) implements ImageSource {
    @Override
    public int size() {
      return SPOTS.images().size();
    }

    @Override
    public RgbImage image(SampleId id) {
      seen.add(id);
      return SPOTS.images().image(id);
    }
  }

  /** Checks whose pixels training looks at. */
  private record Checked(Learner inner, Set<SampleId> seen, List<Set<SampleId>> trained)
      implements Learner {
    @Override
    public FittedModel fit(List<Labelled> train, int round, long seed) {
      seen.clear();
      FittedModel model = inner.fit(train, round, seed);
      trained.add(Set.copyOf(seen));
      return model;
    }
  }

  @Test
  void noTestOrValidationImageIsEverTrainedOn() {
    Set<SampleId> seen = ConcurrentHashMap.newKeySet();
    List<Set<SampleId>> trained = new ArrayList<>();
    List<Set<SampleId>> known = new ArrayList<>();
    // interleaved, so that a position in the wrong list would be seen
    List<Labelled> pool = every(3, 0);
    List<Labelled> test = every(3, 1);
    Stopping validated = new Stopping(List.of(), every(3, 2));
    LoopPlan plan =
        new LoopPlan(pool.stream().map(Labelled::id).toList(), test, 4, 18, SEED, validated);
    try (FineTuneLearner inner = inner(new Watched(seen), Optional.empty())) {
      Learner learner = new Checked(online(inner, 0.5), seen, trained);
      new ActiveLoop(
              plan,
              () ->
                  InitialSets.named("random")
                      .select(ArrayPool.ofFeatures(plan.pool(), noFeatures(pool.size())), 6, 3),
              learner,
              Strategies.named("medal", StrategyOptions.standard().with(MedalOptions.paper())),
              ids -> ids.stream().map(OnlineLearnerTest::sample).toList(),
              new Labels(known))
          .run(History.EMPTY)
          .close();
    }
    assertThat(trained).hasSize(4);
    for (int round = 0; round < 4; round++) {
      assertThat(known.get(round))
          .as("labelled by round %d", round)
          .containsAll(trained.get(round));
    }
    assertThat(trained.get(0)).hasSize(6);
    assertThat(trained.get(3)).hasSize(4 + 7);
  }

  private static Matrix noFeatures(int rows) {
    return new DoubleMatrix(rows, 0, new double[0]);
  }

  private static List<Labelled> every(int step, int from) {
    return Stream.iterate(from, i -> i < 60, i -> i + step).map(SPOTS.samples()::get).toList();
  }

  private static Labelled sample(SampleId id) {
    return SPOTS.samples().stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow();
  }

  /** Collects what is labelled round by round. */
  private record Labels(List<Set<SampleId>> known) implements LoopListener {
    @Override
    public void queried(Query query) {
      Set<SampleId> all = ConcurrentHashMap.newKeySet();
      known.stream().skip(Math.max(0, known.size() - 1)).forEach(all::addAll);
      query.labelled().forEach(sample -> all.add(sample.id()));
      known.add(all);
    }
  }
}
