package org.medal.studio.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.medal.studio.project.Answer;
import org.medal.studio.project.AnswerKind;
import org.medal.studio.project.Answered;
import org.medal.studio.project.Assignment;
import org.medal.studio.project.AssignmentPolicy;
import org.medal.studio.project.QueueEntry;
import org.medal.studio.project.Ranking;
import org.medal.studio.project.Role;

/** A fresh project on each kind of database. */
@ParameterizedClass
@EnumSource(Engine.class)
abstract class StoreTest {
  /** Set for each round of the tests. */
  @Parameter Engine engine = Engine.SQLITE;

  @TempDir Path folder;

  final MovingClock clock = new MovingClock();
  Place place;
  Store store;

  @BeforeEach
  void open() {
    place = engine.place(folder);
    store = place.open(clock);
  }

  @AfterEach
  void close() {
    if (store != null) {
      store.close();
    }
    if (place != null) {
      place.close();
    }
  }

  /** Closes the project and opens it again, as a new process would. */
  void reopen() {
    store.close();
    store = place.open(clock);
  }

  void begin(AssignmentPolicy policy) {
    begin(policy, 0);
  }

  void begin(AssignmentPolicy policy, int budget) {
    store.settings().put(Projects.settings(policy, budget), OptionalLong.empty());
  }

  /** Adds images 1 to {@code count}. */
  List<Long> addImages(int count) {
    List<Images.Found> found = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      found.add(new Images.Found("image-" + i + ".png", "patient-" + i / 2));
    }
    return store.images().add(found);
  }

  long reader(String name) {
    return store.readers().add(name, Role.READER, Optional.empty(), OptionalLong.empty()).id();
  }

  /** A ranking that asks for these images, in this order. */
  void rank(int round, Long... images) {
    List<QueueEntry> entries = new ArrayList<>();
    for (long image : images) {
      entries.add(entry(image, entries.size() + 1));
    }
    store.rankings().publish(new Ranking(round, "medal", "head-" + round, 3, 11, entries));
  }

  static QueueEntry entry(long image, int rank) {
    return new QueueEntry(
        image,
        rank,
        1.0 / 3 / rank,
        OptionalDouble.of(0.1 + 0.2),
        OptionalDouble.of(Math.PI),
        List.of(0.1, 0.9),
        List.of(1L, 2L));
  }

  Assignment next(long reader) {
    return store.readings().next(reader).orElseThrow();
  }

  /** What the reader is given next is labelled so. */
  Answered label(long reader, String label) {
    return label(next(reader), label);
  }

  Answered label(Assignment assignment, String label) {
    return store.readings().answer(assignment.reader(), answer(assignment, label));
  }

  Answered skip(Assignment assignment) {
    return store
        .readings()
        .answer(
            assignment.reader(),
            new Answer(assignment.id(), AnswerKind.SKIP, Optional.empty(), 500, false));
  }

  Answered cannotJudge(Assignment assignment) {
    return store
        .readings()
        .answer(
            assignment.reader(),
            new Answer(assignment.id(), AnswerKind.CANNOT_JUDGE, Optional.empty(), 700, false));
  }

  static Answer answer(Assignment assignment, String label) {
    return new Answer(assignment.id(), AnswerKind.LABEL, Optional.of(label), 1000, false);
  }
}
