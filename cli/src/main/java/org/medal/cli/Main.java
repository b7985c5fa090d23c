package org.medal.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.medal.core.data.UsageException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.TypeConversionException;

/** The program {@code medal}: one subcommand for each thing it does. */
@Command(
    name = "medal",
    description = "Active learning for medical images: spends a doctor's labels where they count.",
    synopsisSubcommandLabel = "COMMAND",
    versionProvider = Version.class,
    mixinStandardHelpOptions = true)
public final class Main {
  /** In the order of the help. */
  private static final List<Class<?>> COMMANDS =
      List.of(
          DemoCommand.class,
          StudioCommand.class,
          RunCommand.class,
          CompareCommand.class,
          PaperCommand.class,
          StudyCommand.class,
          ReportCommand.class,
          InitialCommand.class,
          SelectCommand.class,
          StrategiesCommand.class,
          EmbedCommand.class,
          PretrainCommand.class,
          ProbeCommand.class,
          PredictCommand.class,
          WeightsCommand.class,
          DoctorCommand.class,
          HelpCommand.class);

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Show the stack trace of an error.")
  private boolean debug;

  private Main() {}

  public static void main(String[] args) {
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    int status = execute(out, err, args);
    out.flush();
    err.flush();
    System.exit(status);
  }

  /** Runs one command; results go to {@code out}, messages to {@code err}. */
  static int execute(PrintWriter out, PrintWriter err, String... args) {
    Main main = new Main();
    CommandLine command = new CommandLine(main);
    // wrapped here, because only then does picocli apply a command's model transformer
    commands(args).forEach(type -> command.addSubcommand(new CommandLine(type)));
    command
        .setOut(out)
        .setErr(err)
        .registerConverter(Path.class, Main::path)
        .setExecutionExceptionHandler((e, at, parsed) -> Failures.ofWork(e, at, main.debug));
    try {
      YamlDefaults defaults = YamlDefaults.of(command, args);
      return command
          .setDefaultValueProvider(defaults)
          .setParameterExceptionHandler((e, given) -> Failures.ofUsage(e, defaults))
          .execute(args);
    } catch (UsageException | OutOfMemoryError | LinkageError e) {
      return Failures.ofWork(e, command, main.debug);
    } finally {
      Interruption.done();
    }
  }

  /** The one that is named, as making all of them takes a moment; else all. */
  private static List<Class<?>> commands(String... args) {
    String first = Stream.of(args).filter(arg -> !arg.startsWith("-")).findFirst().orElse("");
    return COMMANDS.stream()
        .filter(command -> command != HelpCommand.class && isNamed(command, first))
        .findFirst()
        .<List<Class<?>>>map(List::of)
        .orElse(COMMANDS);
  }

  /** By the class's name, as reading an annotation takes a moment too. */
  private static boolean isNamed(Class<?> command, String name) {
    return command.getSimpleName().equalsIgnoreCase(name + "Command");
  }

  /** An empty path would mean the current folder, which nobody means by it. */
  static Path path(String text) {
    try {
      if (!text.isBlank()) {
        return Path.of(text);
      }
    } catch (InvalidPathException e) {
      throw new TypeConversionException("'" + text + "' is no path on this system");
    }
    throw new TypeConversionException("it is empty; give a path");
  }
}
