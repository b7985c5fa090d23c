package org.medal.studio.export;

import java.io.IOException;
import java.io.OutputStream;
import org.medal.studio.insight.Verdicts;
import org.medal.studio.project.ProjectImage;

/**
 * {@code consensus.csv}: one row an image that takes part and has a consensus, by path; {@code
 * medal run --labels} reads it.
 *
 * <p>Columns: path, label, group, readings (readers who have judged it), agreement (share of these
 * who say what the consensus says; an adjudicator's verdict may have none), held_out. Images that
 * cannot be judged, are disputed or set aside have no row: they have no label.
 */
final class ConsensusFile {
  private ConsensusFile() {}

  static void write(ProjectData project, OutputStream out) throws IOException {
    CsvOutput csv =
        new CsvOutput(out, "path", "label", "group", "readings", "agreement", "held_out");
    Verdicts verdicts = project.verdicts();
    for (ProjectImage image : project.labelled()) {
      String label = image.consensus().orElseThrow();
      csv.row(
          CsvOutput.path(image.path()),
          label,
          CsvOutput.path(image.group()),
          image.readings(),
          verdicts.share(image.id(), label),
          image.heldOut());
    }
    csv.flush();
  }
}
