package org.medal.bench.scaling;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.medal.bench.scaling.Curve.Point;
import org.medal.core.data.UsageException;

/**
 * Measures what grows with what and draws it: the figures of docs/scaling.md. Writes {@code
 * scaling.csv} and the pictures to a folder; working files, some 700 MB, to one inside it.
 */
public final class Scaling {
  private final Path out;
  private final List<Curve> all = new ArrayList<>();

  private Scaling(Path out) {
    this.out = out;
  }

  /** {@code OUT [SHARE]}: a share below 1 shrinks all sizes, for a quick look. */
  public static void main(String[] args, PrintStream print) throws IOException {
    if (args.length < 1 || args.length > 2) {
      throw new UsageException("Give OUT [SHARE]");
    }
    Path out = Path.of(args[0]);
    Path work = Files.createDirectories(out.resolve("work"));
    Sweep sweep = new Sweep(print, args.length == 2 ? Double.parseDouble(args[1]) : 1);
    Scaling scaling = new Scaling(out);
    ImageSweeps images = new ImageSweeps(sweep, work);
    SelectionSweeps selection = new SelectionSweeps(sweep, work);
    scaling.draw("images", "One image", "its side, pixels", images.bySide());
    scaling.draw("training", "Training", "labelled images N", images.byLabels());
    scaling.draw("pool", "One query", "samples in the pool P", selection.byPool());
    scaling.draw("medal", "One query of MedAL", "the size that grows", selection.medal());
    scaling.table();
  }

  private void draw(String name, String title, String across, List<Curve> curves)
      throws IOException {
    Files.writeString(
        out.resolve("scaling-" + name + ".svg"), new LogLogChart(title, across, curves).svg());
    all.addAll(curves);
  }

  private void table() throws IOException {
    StringBuilder csv = new StringBuilder("phase,variable,held,size,seconds,exponent\n");
    for (Curve curve : all) {
      for (Point point : curve.points()) {
        csv.append(
            String.format(
                Locale.ROOT,
                "%s,%s,\"%s\",%.0f,%.6f,%.2f%n",
                curve.phase().replace(",", ""),
                curve.variable(),
                curve.held(),
                point.size(),
                point.seconds(),
                curve.exponent()));
      }
    }
    Files.writeString(out.resolve("scaling.csv"), csv);
  }
}
