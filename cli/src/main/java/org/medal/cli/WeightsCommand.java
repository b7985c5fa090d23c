package org.medal.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medal.core.data.UsageException;
import org.medal.core.progress.Progress;
import org.medal.deep.fetch.PublishedWeights;
import org.medal.deep.fetch.WeightsFetcher;
import org.medal.deep.network.Architecture;
import org.medal.deep.weights.HalfWeights;
import org.medal.deep.weights.ShippedWeights;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Network weights; to fetch them is the only thing here that connects to anything. */
@Command(
    name = "weights",
    description = "Fetch network weights, halve them, or say what those in the program are.",
    mixinStandardHelpOptions = true)
final class WeightsCommand {
  @Spec private CommandSpec spec;

  @Command(
      name = "fetch",
      description =
          "Download ImageNet weights from a public model hub; an interrupted download goes on.",
      mixinStandardHelpOptions = true,
      showDefaultValues = true)
  int fetch(
      @Parameters(paramLabel = "NETWORK", description = "inception-v3") String network,
      @Option(
              names = "--to",
              paramLabel = "DIR",
              description = "Where to keep them; default: the cache, where --model finds them.")
          @Nullable Path to,
      @Option(
              names = "--from",
              paramLabel = "URL",
              description = "Another place to get them from, for example a mirror in the house.")
          @Nullable String from,
      @Option(names = "--sha256", description = "The digest the file must have.")
          @Nullable String sha256) {
    Architecture architecture = Architecture.named(network);
    PublishedWeights weights =
        from == null ? PublishedWeights.of(architecture) : mirror(architecture, from, sha256);
    try (ConsoleWatcher watcher = new ConsoleWatcher(spec.commandLine().getErr())) {
      Progress progress = watcher.begin("KiB of " + weights.fileName());
      Path folder = to == null ? CacheFolder.weights() : to;
      Path file = new WeightsFetcher(Duration.ofSeconds(30)).fetch(weights, folder, progress);
      spec.commandLine().getOut().println(file);
    }
    return 0;
  }

  @Command(
      name = "card",
      description = "Print the card of weights that came with the program: data, recipe, limits.",
      mixinStandardHelpOptions = true)
  int card(@Parameters(paramLabel = "NETWORK", description = "procedural") String network) {
    ShippedWeights weights =
        ShippedWeights.of(Architecture.named(network))
            .orElseThrow(
                () -> new UsageException("No weights of " + network + " came with the program"));
    PrintWriter out = spec.commandLine().getOut();
    out.println(weights.card().strip());
    out.println();
    out.println("SHA-256: " + weights.sha256());
    return 0;
  }

  @Command(
      name = "halve",
      description = "Write weights as float16: half the bytes, about three decimal digits.",
      mixinStandardHelpOptions = true)
  int halve(
      @Parameters(paramLabel = "FILE", description = "safetensors") Path from,
      @Option(
              names = "--out",
              required = true,
              paramLabel = "FILE.safetensors",
              description = "The result.")
          Path to)
      throws IOException {
    OutputFile.check(to, ".safetensors");
    HalfWeights.convert(from, to);
    spec.commandLine().getOut().println(to);
    return 0;
  }

  private static PublishedWeights mirror(
      Architecture architecture, String from, @Nullable String sha256) {
    try {
      return new PublishedWeights(
          architecture.title() + ".safetensors",
          URI.create(from),
          1L << 30,
          Optional.ofNullable(sha256));
    } catch (IllegalArgumentException e) {
      throw new UsageException(
          "--from " + from + " is no address; give one that begins with https://");
    }
  }
}
