package org.medal.studio.api;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.medal.core.data.InputException;
import org.medal.core.data.UsageException;
import org.medal.studio.project.Answer;
import org.medal.studio.project.AnswerKind;
import org.medal.studio.project.Answered;
import org.medal.studio.project.Assignment;
import org.medal.studio.store.Readings;

/** Labelling: the next image, an answer, taking it back. */
final class LabelRoutes {
  private static final long DAY_MILLIS = 86_400_000;
  private static final int LATEST = 12;
  private static final int MOST_LATEST = 100;

  private final Services services;
  private final Desk desk;
  private final Meter meter;

  LabelRoutes(Services services, Desk desk, Meter meter) {
    this.services = services;
    this.desk = desk;
    this.meter = meter;
  }

  void addTo(Routes routes) {
    routes
        .post("/api/next", Access.READER, call -> call.json(desk.next(call.reader().id())))
        .post("/api/answers", Access.READER, this::answer)
        .post("/api/undo", Access.READER, this::undo)
        .get("/api/answers/latest", Access.READER, this::latest)
        .post("/api/assignments/{id}/touch", Access.READER, this::touch);
  }

  /** What has become of an answer, and what comes next. */
  private record Taken(Brief answered, Optional<List<Double>> guess, Desk.Next next) {}

  private record Brief(long id, AnswerKind kind, Optional<String> label) {}

  private record Past(
      long id, long image, String path, AnswerKind kind, Optional<String> label, Instant at) {}

  private void answer(Call call) throws IOException {
    long reader = call.reader().id();
    Readings.Step step = take(reader, answerIn(call.body()));
    Answered answered = step.answered();
    meter.answered(reader, answered);
    call.json(
        new Taken(
            new Brief(answered.id(), answered.kind(), answered.label()),
            guess(answered),
            desk.with(step.next(), reader)));
  }

  /** A skipped image comes back: whoever skips it has not earned the guess. */
  private static Optional<List<Double>> guess(Answered answered) {
    return answered.kind() == AnswerKind.SKIP
        ? Optional.empty()
        : Desk.guess(answered.assignment());
  }

  private Readings.Step take(long reader, Answer answer) {
    try {
      return readings().answerAndNext(reader, answer);
    } catch (UsageException e) {
      throw e;
    } catch (InputException e) {
      throw Refusal.conflict(String.valueOf(e.getMessage()));
    }
  }

  private Answer answerIn(JsonBody body) {
    AnswerKind kind = body.name(AnswerKind.class, "kind");
    Optional<String> label = Verdict.label(body, kind, services.settings().classes());
    return new Answer(
        body.id("assignment"),
        kind,
        label,
        body.integer("activeMillis", 0, DAY_MILLIS),
        body.flag("guessShown"));
  }

  private void undo(Call call) throws IOException {
    JsonBody body = call.body();
    long reader = call.reader().id();
    OptionalLong answer =
        body.has("answer") ? OptionalLong.of(body.id("answer")) : OptionalLong.empty();
    Optional<Assignment> again = readings().undo(reader, answer);
    meter.undone(reader);
    call.json(again.isPresent() ? desk.with(again, reader) : desk.next(reader));
  }

  private void latest(Call call) {
    int count = (int) call.query("count", LATEST, 1, MOST_LATEST);
    call.json(
        readings().history(call.reader().id(), count).stream()
            .map(
                a ->
                    new Past(
                        a.id(),
                        a.assignment().image(),
                        a.assignment().path(),
                        a.kind(),
                        a.label(),
                        a.at()))
            .toList());
  }

  private void touch(Call call) {
    try {
      readings().touch(call.reader().id(), call.id("id"));
    } catch (InputException notTheirs) {
      throw Refusal.notFound(String.valueOf(notTheirs.getMessage()));
    }
    call.noContent();
  }

  private Readings readings() {
    return services.store().readings();
  }
}
