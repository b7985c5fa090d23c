package org.medal.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import org.medal.bench.peers.Figure;
import org.medal.bench.peers.FigureFile;
import org.medal.bench.peers.FigureReport;
import org.medal.bench.peers.Peers;
import org.medal.bench.scaling.RandomStore;
import org.medal.bench.scaling.Scaling;
import org.medal.bench.studio.StudioLoad;
import org.medal.core.data.InputException;
import org.medal.core.data.UsageException;

/** A name of the usage below, and what it says. */
public final class Main {
  private static final String USAGE =
      """
      kernels [JMH options]                               -h lists them; a name measures that kernel only
      training IMAGES WEIGHTS [ROUNDS [NETWORK [COUNT]]] [--keep]
                                                          fine-tuning against steps on one batch
      split    IMAGES WEIGHTS [ROUNDS [NETWORK [COUNT]]]  what the time of fine-tuning goes into
      embed    IMAGES WEIGHTS [ROUNDS [NETWORK [COUNT]]] [--keep]
                                                          embedding against passes of one batch
      intervals                                           coverage of the intervals over seeds
      scaling  OUT [SHARE]                                what grows with what; pictures
      pool     DIR P D [float16]                          a pool on disk of random numbers
      peers    [NAME...] [--python FILE] [--medal FILE] [--data DIR] [--weights DIR] [--rounds N] [--keep]
                                                          whole processes against Python's
      studio   URL [READERS [SECONDS [THINK-MILLIS [OWNER PASSWORD]]]]
                                                          readers at work in a running studio""";

  /** As seen from the repository's root. */
  private static final Path FIGURES = Path.of("bench", "figures.csv");

  private Main() {}

  public static void main(String[] args) throws IOException {
    String command = args.length == 0 ? "" : args[0];
    String[] rest = Arrays.copyOfRange(args, Math.min(1, args.length), args.length);
    try {
      run(command, rest);
    } catch (InputException e) {
      System.err.println(e.getMessage());
      System.exit(2);
    }
  }

  private static void run(String command, String[] rest) throws IOException {
    switch (command) {
      case "kernels" -> {
        System.out.println(machine());
        org.openjdk.jmh.Main.main(rest);
      }
      case "training" -> throughput(rest, 64, TrainingThroughput::measure);
      case "split" -> {
        System.out.println(machine());
        TrainingSplit.measure(Setting.parse(rest, 64), System.out);
      }
      case "embed" -> throughput(rest, 256, EmbedThroughput::measure);
      case "peers" -> {
        System.out.println(machine());
        Peers.main(rest, machine(), System.out);
      }
      case "studio" -> {
        System.out.println(machine());
        StudioLoad.main(rest, System.out);
      }
      case "scaling" -> {
        System.out.println(machine());
        Scaling.main(rest, System.out);
      }
      case "pool" -> RandomStore.main(rest);
      case "intervals" -> IntervalCoverage.measure(System.out);
      default -> throw new UsageException(USAGE);
    }
  }

  private static void throughput(
      String[] args, int usualCount, BiFunction<Setting, PrintStream, List<Ratios>> program)
      throws IOException {
    String machine = machine();
    System.out.println(machine);
    List<String> words = new ArrayList<>(List.of(args));
    boolean keep = words.remove("--keep");
    Setting setting = Setting.parse(words.toArray(String[]::new), usualCount);
    String network = setting.network().architecture().title();
    List<Figure> figures =
        program.apply(setting, System.out).stream()
            .map(ratios -> ratios.figure(network, machine))
            .toList();
    FigureReport.print(figures, FigureFile.read(FIGURES), System.out);
    if (keep) {
      FigureFile.keep(FIGURES, figures);
    }
  }

  /** What figures depend on beside the code. */
  static String machine() {
    return String.format(
        Locale.ROOT,
        "%s %s, Java %s, %d cores, load average %.2f, GOMP_SPINCOUNT=%s",
        System.getProperty("os.name"),
        System.getProperty("os.arch"),
        System.getProperty("java.version"),
        Runtime.getRuntime().availableProcessors(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
        System.getenv("GOMP_SPINCOUNT"));
  }
}
