package org.medal.studio.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.medal.studio.project.AnswerKind;
import org.medal.studio.store.Consensus.Verdict;

/** Keeps an image's consensus, and what follows from it, in step with its answers. */
final class Verdicts {
  private Verdicts() {}

  private record Reading(long reader, Verdict verdict, boolean imported) {}

  static void refresh(Handle handle, long image) {
    Map<Long, Reading> readings = new LinkedHashMap<>();
    readings(handle, image).forEach(reading -> readings.put(reading.reader(), reading));
    List<Verdict> verdicts = readings.values().stream().map(Reading::verdict).toList();
    Consensus consensus = Consensus.of(verdicts, adjudicated(handle, image));
    long here = readings.values().stream().filter(reading -> !reading.imported()).count();
    Tally.around(
        handle, List.of(image), () -> set(handle, image, verdicts.size(), here, consensus));
    handle.execute(
        "UPDATE queue_entry SET waiting = ? WHERE image = ?",
        Columns.of(verdicts.isEmpty()),
        image);
  }

  private static List<Reading> readings(Handle handle, long image) {
    return handle
        .select(
            "SELECT reader, kind, label, imported FROM answer WHERE image = ? AND undone = 0"
                + " AND purpose <> 'REPEAT' AND kind <> 'SKIP' ORDER BY id",
            image)
        .map(
            (row, context) ->
                new Reading(
                    row.getLong("reader"),
                    new Verdict(
                        AnswerKind.valueOf(row.getString("kind")), Columns.text(row, "label")),
                    Columns.flag(row, "imported")))
        .list();
  }

  private static Optional<Verdict> adjudicated(Handle handle, long image) {
    return handle
        .select("SELECT kind, label FROM adjudication WHERE image = ?", image)
        .map(
            (row, context) ->
                new Verdict(AnswerKind.valueOf(row.getString("kind")), Columns.text(row, "label")))
        .findOne();
  }

  private static void set(Handle handle, long image, int readings, long here, Consensus consensus) {
    handle.execute(
        "UPDATE image SET readings = ?, read_here = ?, consensus = ?, disputed = ?,"
            + " cannot_judge = ? WHERE id = ?",
        readings,
        here,
        consensus.label(),
        Columns.of(consensus.disputed()),
        Columns.of(consensus.cannotJudge()),
        image);
  }
}
