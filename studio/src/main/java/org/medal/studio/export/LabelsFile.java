package org.medal.studio.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.medal.core.data.Names;
import org.medal.studio.project.Answered;
import org.medal.studio.project.Assignment;
import org.medal.studio.project.ProjectImage;
import org.medal.studio.project.QueueEntry;

/**
 * {@code labels.csv}: one row an answer that stands, of every reader, in order; repeats and skips
 * as well.
 *
 * <p>Columns: path, label (empty where there is none), kind (label, cannot-judge, skip), reader,
 * purpose (test, query, fill, second, repeat), round, by (strategy or initial set), rank, utility,
 * entropy (nats), distance – as they were when the image was asked for –, active_seconds (empty for
 * imported labels), guess_shown, at (UTC), answer (its number), group, held_out, imported, version
 * (of the program that wrote the file).
 */
final class LabelsFile {
  private static final double MILLIS = 1000;

  private LabelsFile() {}

  static void write(ProjectData project, OutputStream out) throws IOException {
    write(project, project.answers(), out);
  }

  /** Some of the answers only. */
  static void write(ProjectData project, List<Answered> answers, OutputStream out)
      throws IOException {
    CsvOutput csv =
        new CsvOutput(
            out,
            "path",
            "label",
            "kind",
            "reader",
            "purpose",
            "round",
            "by",
            "rank",
            "utility",
            "entropy",
            "distance",
            "active_seconds",
            "guess_shown",
            "at",
            "answer",
            "group",
            "held_out",
            "imported",
            "version");
    Map<Long, ProjectImage> images = project.byId();
    for (Answered answer : answers) {
      row(csv, answer, Objects.requireNonNull(images.get(answer.assignment().image())));
    }
    csv.flush();
  }

  private static void row(CsvOutput csv, Answered answer, ProjectImage image) throws IOException {
    Assignment assignment = answer.assignment();
    Optional<QueueEntry> entry = assignment.entry();
    csv.row(
        CsvOutput.path(image.path()),
        answer.label(),
        Names.of(answer.kind()),
        answer.reader(),
        Names.of(assignment.purpose()),
        assignment.round(),
        assignment.by(),
        entry.map(QueueEntry::rank),
        entry.map(QueueEntry::utility),
        entry.map(QueueEntry::entropy).orElseGet(OptionalDouble::empty),
        entry.map(QueueEntry::distance).orElseGet(OptionalDouble::empty),
        answer.imported() ? "" : answer.activeMillis() / MILLIS,
        answer.guessShown(),
        answer.at(),
        answer.id(),
        CsvOutput.path(image.group()),
        image.heldOut(),
        answer.imported(),
        ProjectData.version());
  }
}
