package org.medal.studio.jobs;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.medal.datasets.fundus.FundusFolder;
import org.medal.datasets.fundus.FundusOptions;
import org.medal.studio.images.Pictures;
import org.medal.studio.project.Answer;
import org.medal.studio.project.AnswerKind;
import org.medal.studio.project.Assignment;
import org.medal.studio.project.AssignmentPolicy;
import org.medal.studio.project.ModelSettings;
import org.medal.studio.project.ModelSettings.Training;
import org.medal.studio.project.ProjectImage;
import org.medal.studio.project.ProjectSettings;
import org.medal.studio.project.Role;
import org.medal.studio.store.Store;

/** A project of generated photographs with a scripted doctor who knows the truth. */
final class LabellingProject implements AutoCloseable {
  /** Nothing here takes a fraction of it on an idle machine. */
  private static final long LIMIT_SECONDS = 120;

  final Path images;
  final Store store;
  final Background background;
  final List<String> log = new CopyOnWriteArrayList<>();
  private final Pictures pictures;
  private final Map<String, String> truth = new HashMap<>();
  private final long doctor;

  private LabellingProject(Path home, ProjectSettings settings, AdaptRequest request)
      throws IOException {
    images = home.resolve("data");
    for (String line : Files.readAllLines(images.resolve("labels.csv"))) {
      String[] fields = line.split(",", -1);
      truth.put(fields[0], fields[1]);
    }
    store = Store.sqlite(home.resolve("project.db"));
    if (store.settings().find().isEmpty()) {
      store.settings().put(settings, OptionalLong.empty());
      store.readers().add("doctor", Role.OWNER, Optional.empty(), OptionalLong.empty());
    }
    doctor = store.readers().named("doctor").orElseThrow().id();
    pictures = new Pictures(images, home.resolve("pictures"), 1 << 20);
    background = new Background(store, pictures, home.resolve("work"), request, log::add);
  }

  /** Draws photographs, no two of one eye. */
  static void photographs(Path home, int count, long seed) {
    FundusOptions options = FundusOptions.of(count, 96).withNearDuplicateShare(0);
    FundusFolder.write(home.resolve("data"), options, seed);
  }

  /** Opens the project of a folder, with these settings if it is new; nothing is started. */
  static LabellingProject open(Path home, ProjectSettings settings) throws IOException {
    return open(home, settings, AdaptRequest.NONE);
  }

  static LabellingProject open(Path home, ProjectSettings settings, AdaptRequest request)
      throws IOException {
    return new LabellingProject(home, settings, request);
  }

  /** A head on the encoder that comes with the program, at a small size. */
  static ModelSettings shipped() {
    return new ModelSettings(
        "procedural",
        Training.FROZEN,
        Optional.of(ModelSettings.SHIPPED),
        false,
        Optional.empty(),
        32);
  }

  /** The tiny network, trained whole. */
  static ModelSettings tiny() {
    return new ModelSettings(
        "tiny", Training.FINETUNE, Optional.empty(), true, Optional.empty(), 64);
  }

  /** A head on SqueezeNet; the test is skipped where there are no weights. */
  static ModelSettings squeezenet(Training mode) {
    Path weights =
        Path.of("..", "..", "shared", "weights", "squeezenet1_1_imagenet.features.safetensors");
    assumeTrue(
        Files.exists(weights),
        () -> "needs " + weights.getFileName() + " in the folder shared beside the checkout");
    return new ModelSettings(
        "squeezenet", mode, Optional.of(weights.toString()), false, Optional.empty(), 64);
  }

  /** Batches of five, chosen by MedAL. */
  static ProjectSettings settings(Path home, ModelSettings model, int testSize) {
    return settings(home, model, testSize, "medal", 0);
  }

  static ProjectSettings settings(
      Path home, ModelSettings model, int testSize, String strategy, int budget) {
    return new ProjectSettings(
        "Fundus",
        home.resolve("data").toString(),
        Optional.empty(),
        List.of("healthy", "dr"),
        model,
        strategy,
        "orb",
        6,
        5,
        budget,
        testSize,
        AssignmentPolicy.SINGLE,
        7,
        true,
        30);
  }

  /** Starts and waits until every image has been decoded. */
  LabellingProject scanned() {
    background.start();
    until(
        "all images are decoded",
        () ->
            store.rankings().count() > 0
                && count(image -> true) > 0
                && count(image -> image.standing().name().equals("POOL") && image.width().isEmpty())
                    == 0);
    return this;
  }

  long count(Predicate<ProjectImage> which) {
    return store.images().all().stream().filter(which).count();
  }

  ProjectImage image(String path) {
    return store.images().all().stream()
        .filter(image -> image.path().equals(path))
        .findFirst()
        .orElseThrow(() -> new AssertionError("There is no image " + path));
  }

  /** Has the doctor label so many images, in the order in which they are served. */
  void label(int count) {
    for (int i = 0; i < count; i++) {
      Assignment next = store.readings().next(doctor).orElseThrow();
      String label = truth(next.path());
      store
          .readings()
          .answer(doctor, new Answer(next.id(), AnswerKind.LABEL, Optional.of(label), 1000, false));
    }
  }

  String truth(String path) {
    return truth.getOrDefault(path, "healthy");
  }

  /** Labels images by path, as if from a file. */
  void importTruth(List<String> paths) {
    Map<String, String> labels = new HashMap<>();
    paths.forEach(path -> labels.put(path, truth(path)));
    store.readings().importLabels(labels, false, doctor);
  }

  /** Waits for something that has to come. */
  void until(String what, BooleanSupplier come) {
    long end = System.nanoTime() + LIMIT_SECONDS * 1_000_000_000;
    while (!come.getAsBoolean()) {
      if (System.nanoTime() - end > 0) {
        throw new AssertionError(
            "It does not come that " + what + "; the studio says " + background.activity());
      }
      try {
        Thread.sleep(20);
      } catch (InterruptedException e) {
        throw new AssertionError(e);
      }
    }
  }

  @Override
  public void close() {
    background.close();
    pictures.close();
    store.close();
  }
}
