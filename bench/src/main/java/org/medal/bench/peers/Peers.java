package org.medal.bench.peers;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The program {@code peers}: measures pairs and says which got worse. */
public final class Peers {
  private final PeersSetting setting;
  private final String machine;
  private final PrintStream out;

  private Peers(PeersSetting setting, String machine, PrintStream out) {
    this.setting = setting;
    this.machine = machine;
    this.out = out;
  }

  /**
   * Measures.
   *
   * @param machine what figures depend on beside the code
   */
  public static void main(String[] args, String machine, PrintStream out) throws IOException {
    new Peers(PeersSetting.parse(args), machine, out).measure();
  }

  private void measure() throws IOException {
    List<String> chosen =
        new Pairs(setting, Path.of("")).chosen().stream().map(Pair::name).toList();
    Map<String, Figure> kept = FigureFile.read(setting.figures());
    List<Figure> figures = new ArrayList<>();
    try (Inputs inputs = Inputs.make(setting, chosen)) {
      String versions = versions(inputs.folder());
      out.println(versions);
      for (Pair pair : new Pairs(setting, inputs.folder()).chosen()) {
        List<Double> ratios =
            new Alternation(pair, inputs.folder(), out).rounds(setting.number("--rounds"));
        figures.add(
            Figure.of(
                pair.name(), ratios, LocalDate.now(ZoneOffset.UTC).toString(), machine, versions));
        summary(pair, figures.get(figures.size() - 1));
      }
    }
    FigureReport.print(figures, kept, out);
    if (setting.keep()) {
      FigureFile.keep(setting.figures(), figures);
    }
  }

  private void summary(Pair pair, Figure figure) {
    out.printf(
        Locale.ROOT,
        "%s: median ratio %s; aimed at %.1f%n",
        pair.name(),
        figure.text(),
        pair.target());
  }

  /** Also brings both sides' libraries into the system's memory before anything is timed. */
  private String versions(Path work) throws IOException {
    String medal = setting.text("--medal");
    ProcessRun.of(List.of(medal, "doctor"), work);
    String ours = ProcessRun.of(List.of(medal, "--version"), work).output().strip();
    String program = setting.path("--peers").resolve("versions.py").toString();
    String theirs =
        ProcessRun.of(List.of(setting.text("--python"), program), work).output().strip();
    return ours + "; " + theirs;
  }
}
