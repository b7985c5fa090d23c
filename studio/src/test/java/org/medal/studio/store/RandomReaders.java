package org.medal.studio.store;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.medal.core.data.InputException;
import org.medal.core.random.KeyedRandom;
import org.medal.studio.project.Answer;
import org.medal.studio.project.AnswerKind;
import org.medal.studio.project.Answered;
import org.medal.studio.project.Assignment;
import org.medal.studio.project.AssignmentMode;
import org.medal.studio.project.AssignmentPolicy;
import org.medal.studio.project.EvaluatedModel;
import org.medal.studio.project.ProjectImage;
import org.medal.studio.project.QueueEntry;
import org.medal.studio.project.Ranking;
import org.medal.studio.project.Role;
import org.medal.studio.project.Standing;

/** Does one thing after the other to a project, drawn by key. */
final class RandomReaders {
  private static final int KINDS = 24;
  private static final List<AssignmentMode> MODES = List.of(AssignmentMode.values());

  private final Store store;
  private final MovingClock clock;
  private final KeyedRandom random;
  private final List<Long> readers = new ArrayList<>();
  private final long boss;

  RandomReaders(Store store, MovingClock clock, long seed) {
    this.store = store;
    this.clock = clock;
    this.random = KeyedRandom.of(seed, "random-readers");
    settings();
    boss = store.readers().add("Boss", Role.OWNER, Optional.of("h"), OptionalLong.empty()).id();
    for (String name : List.of("Ann", "Bob", "Cem")) {
      readers.add(
          store.readers().add(name, Role.READER, Optional.empty(), OptionalLong.empty()).id());
    }
    addImages();
  }

  /** Something that may happen; what the project refuses is nothing. */
  void step() {
    clock.move(Duration.ofMinutes(random.nextInt(12)));
    try {
      act(random.nextInt(KINDS));
    } catch (InputException refused) {
      // as when a closed account asks
    }
  }

  private void act(int what) {
    switch (what) {
      case 0 -> settings();
      case 1 -> addImages();
      case 2 -> scan();
      case 3 -> setAside();
      case 4 -> store.images().restore(image(), boss);
      case 5 -> store.images().holdOut(List.of(image(), image()));
      case 6 -> store.images().flag(image(), random.nextBoolean(), "look", reader());
      case 7, 8 -> rank();
      case 9 -> evaluate();
      case 10 -> store.readings().undo(reader(), OptionalLong.empty());
      case 11 -> undoAny();
      case 12 -> adjudicate();
      case 13 -> importLabels();
      case 14 -> store.readers().change(reader(), Role.READER, random.nextInt(3) > 0, boss);
      case 15 -> store.readers().setPassword(reader(), "hash", OptionalLong.of(boss));
      case 16 -> store.journal().note("login", new JsonObject(), OptionalLong.of(reader()));
      case 17 -> store.readings().next(reader());
      default -> read();
    }
  }

  private void settings() {
    AssignmentMode mode = MODES.get(random.nextInt(MODES.size()));
    AssignmentPolicy policy = new AssignmentPolicy(mode, 0.5, 0.3);
    int budget = 20 * random.nextInt(3);
    store.settings().put(Projects.settings(policy, budget), OptionalLong.empty());
  }

  private void addImages() {
    List<Images.Found> found = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      found.add(new Images.Found("i" + random.nextInt(200), "g" + random.nextInt(5)));
    }
    store.images().add(found);
  }

  private void scan() {
    store.images().scanned(List.of(new Images.Scanned(image(), 640, 480, random.nextLong())));
  }

  private void setAside() {
    store
        .images()
        .setAside(
            image(), Standing.DUPLICATE, "twin", OptionalLong.of(image()), OptionalLong.empty());
  }

  private void rank() {
    List<QueueEntry> entries = new ArrayList<>();
    for (ProjectImage image : store.images().all()) {
      if (random.nextInt(3) == 0) {
        entries.add(StoreTest.entry(image.id(), entries.size() + 1));
      }
    }
    int round = store.rankings().count();
    store.rankings().publish(new Ranking(round, "medal", "m", 4, random.nextLong(), entries));
  }

  private void evaluate() {
    store
        .rankings()
        .evaluated(
            new EvaluatedModel(
                store.rankings().count(),
                "frozen",
                3,
                4,
                random.nextDouble(),
                0.5,
                -1,
                0.1,
                List.of(List.of(1, 2), List.of(0, 1)),
                List.of(List.of(0.25, 0.5, 4.0)),
                0.69,
                1.5,
                0.25,
                Instant.parse("2030-01-01T00:00:00Z")));
  }

  private void undoAny() {
    List<Answered> all = store.readings().all();
    if (!all.isEmpty()) {
      store.readings().undo(reader(), OptionalLong.of(all.get(random.nextInt(all.size())).id()));
    }
  }

  private void adjudicate() {
    if (random.nextBoolean()) {
      store.readings().adjudicate(image(), AnswerKind.LABEL, Optional.of("dr"), boss);
    } else {
      store.readings().adjudicate(image(), AnswerKind.CANNOT_JUDGE, Optional.empty(), boss);
    }
  }

  private void importLabels() {
    Map<String, String> labels = new TreeMap<>();
    List<ProjectImage> all = store.images().all();
    for (int i = 0; i < 4; i++) {
      labels.put(all.get(random.nextInt(all.size())).path(), "normal");
    }
    store.readings().importLabels(labels, random.nextBoolean(), reader());
  }

  private void read() {
    long reader = reader();
    Optional<Assignment> next = store.readings().next(reader);
    if (next.isPresent()) {
      store.readings().answer(reader, answer(next.get().id()));
    }
  }

  private Answer answer(long assignment) {
    return switch (random.nextInt(6)) {
      case 0 -> new Answer(assignment, AnswerKind.SKIP, Optional.empty(), 300, false);
      case 1 -> new Answer(assignment, AnswerKind.CANNOT_JUDGE, Optional.empty(), 900, true);
      case 2, 3 -> new Answer(assignment, AnswerKind.LABEL, Optional.of("dr"), 2500, false);
      default -> new Answer(assignment, AnswerKind.LABEL, Optional.of("normal"), 1200, false);
    };
  }

  private long image() {
    return 1L + random.nextInt(store.images().counts().images() + 1);
  }

  private long reader() {
    return readers.get(random.nextInt(readers.size()));
  }
}
