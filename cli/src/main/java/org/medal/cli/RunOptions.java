package org.medal.cli;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.medal.core.data.UsageException;
import org.medal.lab.config.RunConfig;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * The options of a run as the user gave them to some command, read once more with other defaults or
 * with single options replaced. No option is listed here by hand.
 */
final class RunOptions {
  /** Each of these says one thing in several ways, so a default for one yields to any other. */
  private static final List<Set<String>> SAME =
      List.of(
          Set.of("test-fraction", "test-size", "test-list"),
          Set.of("validation-fraction", "validation-size"),
          Set.of("labels", "dataset"),
          Set.of("weights", "untrained"));

  private final ParseResult given;
  private final YamlDefaults file;

  /** Options of {@code command}, which has been parsed. */
  RunOptions(CommandLine command) {
    this.given = command.getParseResult();
    this.file =
        command.getDefaultValueProvider() instanceof YamlDefaults yaml ? yaml : YamlDefaults.NONE;
  }

  /** What is read: the options of a run and its strategy. */
  @Command(name = "run")
  static final class Reader {
    @Mixin private RunMixin run;

    @Option(names = "--strategy", defaultValue = "medal")
    private String strategy;

    @SuppressWarnings("UnusedVariable") // Main's own option, which must be let through here
    @Option(names = "--debug")
    private boolean debug;

    private static CommandLine line(Reader reader) {
      return new CommandLine(reader).registerConverter(java.nio.file.Path.class, Main::path);
    }
  }

  /** The long options that can be read, without their dashes. */
  static Set<String> names() {
    Set<String> names = new TreeSet<>();
    Reader.line(new Reader()).getCommandSpec().options().forEach(option -> names.add(key(option)));
    names.removeAll(Set.of("config", "debug", "out", "resume"));
    return names;
  }

  /** Whether the user gave an option, as a flag or in a file. */
  boolean has(String name) {
    return !of(name).isEmpty();
  }

  /** An option's value as the user gave it; empty if not given. */
  String of(String name) {
    OptionSpec option = given.matchedOption("--" + name);
    if (option != null) {
      // a flag has no value of its own
      return option.arity().max() == 0
          ? option.getValue().toString()
          : String.join(",", option.originalStringValues());
    }
    return fromFile(name);
  }

  private String fromFile(String name) {
    OptionSpec option = given.commandSpec().findOption("--" + name);
    String value = option == null ? null : file.defaultValue(option);
    return value == null ? "" : value;
  }

  /**
   * The run with other defaults, which yield to what the user gave.
   *
   * @throws UsageException if it cannot be
   */
  RunConfig withDefaults(Map<String, String> defaults) {
    return read(defaults, Map.of());
  }

  /**
   * The run with options replaced, whatever the user gave.
   *
   * @throws UsageException if it cannot be; the message names option and value
   */
  RunConfig withReplaced(Map<String, String> replaced) {
    return read(Map.of(), replaced);
  }

  private RunConfig read(Map<String, String> defaults, Map<String, String> replaced) {
    Reader reader = new Reader();
    CommandLine line = Reader.line(reader);
    line.setDefaultValueProvider(argument -> value(argument, defaults, replaced));
    try {
      line.parseArgs();
    } catch (ParameterException e) {
      throw new UsageException(UsageMessage.of(e));
    }
    return reader.run.config(reader.strategy);
  }

  private @Nullable String value(
      ArgSpec argument, Map<String, String> defaults, Map<String, String> replaced) {
    if (!(argument instanceof OptionSpec option)) {
      return null;
    }
    String name = key(option);
    if (replaced.containsKey(name)) {
      return replaced.get(name);
    }
    if (contradicted(name, replaced.keySet())) {
      return null;
    }
    String own = of(name);
    if (!own.isEmpty()) {
      return own;
    }
    Set<String> others = new HashSet<>(names());
    others.removeIf(other -> !has(other));
    return contradicted(name, others) ? null : defaults.get(name);
  }

  private static boolean contradicted(String name, Set<String> others) {
    return SAME.stream()
        .filter(same -> same.contains(name))
        .flatMap(Set::stream)
        .anyMatch(other -> !other.equals(name) && others.contains(other));
  }

  private static String key(OptionSpec option) {
    return option.longestName().replaceFirst("^--", "");
  }
}
