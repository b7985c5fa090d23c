package org.medal.studio.export;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.medal.core.random.KeyedRandom;
import org.medal.studio.project.Answer;
import org.medal.studio.project.AnswerKind;
import org.medal.studio.project.Assignment;
import org.medal.studio.project.AssignmentMode;
import org.medal.studio.project.AssignmentPolicy;
import org.medal.studio.project.EvaluatedModel;
import org.medal.studio.project.ModelSettings;
import org.medal.studio.project.ProjectSettings;
import org.medal.studio.project.QueueEntry;
import org.medal.studio.project.Ranking;
import org.medal.studio.project.Reader;
import org.medal.studio.project.Role;
import org.medal.studio.store.Images;
import org.medal.studio.store.Store;

/** A real store in which readers have labelled. */
public final class LabelledStore {
  private static final List<String> CLASSES = List.of("normal", "dr");

  private LabelledStore() {}

  /**
   * Images of these paths, all read by ann and bob; every fifth is held out, every seventh cannot
   * be judged. Reading takes the longer the higher the entropy.
   */
  public static Store of(Path file, List<String> paths) {
    Store store = Store.sqlite(file);
    fill(store, paths);
    return store;
  }

  /** As above, into an empty store. */
  public static void fill(Store store, List<String> paths) {
    store.settings().put(settings(), OptionalLong.empty());
    List<Images.Found> found = paths.stream().map(p -> new Images.Found(p, p)).toList();
    List<Long> ids = store.images().add(found);
    store.images().scanned(ids.stream().map(id -> new Images.Scanned(id, 640, 480, id)).toList());
    store.images().holdOut(every(5, ids));
    publish(store, ids);
    for (String name : List.of("ann", "bob")) {
      read(store, store.readers().add(name, Role.READER, Optional.empty(), OptionalLong.empty()));
    }
    for (int labels = 10; labels <= 60; labels += 10) {
      store.rankings().evaluated(evaluation(labels));
    }
  }

  private static ProjectSettings settings() {
    return new ProjectSettings(
        "Eyes",
        "/images",
        Optional.empty(),
        CLASSES,
        new ModelSettings(
            "tiny", ModelSettings.Training.FROZEN, Optional.empty(), false, Optional.empty(), 64),
        "medal",
        "orb",
        10,
        10,
        0,
        20,
        new AssignmentPolicy(AssignmentMode.ALL, 0, 0),
        1,
        true,
        10);
  }

  private static List<Long> every(int step, List<Long> ids) {
    List<Long> some = new ArrayList<>();
    for (int i = 0; i < ids.size(); i += step) {
      some.add(ids.get(i));
    }
    return some;
  }

  private static void publish(Store store, List<Long> ids) {
    KeyedRandom random = KeyedRandom.of(1, "ranking");
    List<QueueEntry> entries = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      double entropy = random.nextDouble(0, Math.log(2));
      entries.add(
          new QueueEntry(
              ids.get(i),
              i + 1,
              1.0 / (i + 1),
              OptionalDouble.of(entropy),
              OptionalDouble.of(random.nextDouble(2, 9)),
              List.of(.5, .5),
              List.of()));
    }
    store.rankings().publish(new Ranking(0, "medal", "m", 10, 1, entries));
  }

  private static void read(Store store, Reader reader) {
    KeyedRandom random = KeyedRandom.of(reader.id(), "reading");
    for (Optional<Assignment> next = store.readings().next(reader.id());
        next.isPresent();
        next = store.readings().next(reader.id())) {
      Assignment assignment = next.get();
      long image = assignment.image();
      boolean judged = image % 7 != 0;
      String label = CLASSES.get((int) ((image + (random.nextInt(10) == 0 ? 1 : 0)) % 2));
      store
          .readings()
          .answer(
              reader.id(),
              new Answer(
                  assignment.id(),
                  judged ? AnswerKind.LABEL : AnswerKind.CANNOT_JUDGE,
                  judged ? Optional.of(label) : Optional.empty(),
                  millis(assignment, random),
                  random.nextInt(20) == 0));
    }
  }

  private static long millis(Assignment assignment, KeyedRandom random) {
    double entropy =
        assignment.entry().map(QueueEntry::entropy).orElse(OptionalDouble.empty()).orElse(.4);
    return Math.round(2000 * Math.exp(2 * entropy + .5 * random.nextGaussian()));
  }

  private static EvaluatedModel evaluation(int labels) {
    double accuracy = .95 - 1.5 * Math.pow(labels, -.6);
    return new EvaluatedModel(
        labels / 10,
        "frozen",
        labels,
        20,
        accuracy,
        accuracy,
        .9,
        .05,
        List.of(List.of(9, 1), List.of(1, 9)),
        List.of(List.of(.9, .85, 20.0)),
        .3,
        1,
        1,
        Instant.EPOCH);
  }

  /** Ordinary paths. */
  public static List<String> paths(int count) {
    return IntStream.range(0, count).mapToObj(i -> "folder/" + i + ".png").toList();
  }
}
