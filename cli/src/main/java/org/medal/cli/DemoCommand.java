package org.medal.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.medal.lab.run.Demo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The whole loop on embedded data. */
@Command(
    name = "demo",
    description =
        "Show MedAL, entropy and random side by side on generated fundus photographs, then report.",
    mixinStandardHelpOptions = true,
    showDefaultValues = true)
final class DemoCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(
      names = "--out",
      defaultValue = "demo",
      paramLabel = "DIR",
      description = "Folder of the results; an earlier demo in it is replaced.")
  private Path out;

  @Option(names = "--seed", defaultValue = "0", description = "Source of all randomness.")
  private long seed;

  @Override
  public Integer call() throws IOException {
    Interruption.advise("run the demo again to start over");
    try (ConsoleWatcher watcher = new ConsoleWatcher(spec.commandLine().getErr())) {
      Demo.run(out, List.of("medal", "entropy", "random"), seed, CacheFolder.root(), watcher);
    }
    spec.commandLine().getOut().println(out.resolve("report.html"));
    return 0;
  }
}
