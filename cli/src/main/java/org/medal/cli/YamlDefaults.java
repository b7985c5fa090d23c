package org.medal.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medal.core.data.UsageException;
import picocli.CommandLine;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Options from the file given by {@code --config}: keys are the long options without their dashes;
 * a flag on the command line wins; a key that is no option is an error.
 */
final class YamlDefaults implements IDefaultValueProvider {
  private static final String OPTION = "--config";
  static final YamlDefaults NONE = new YamlDefaults("", Map.of(), List.of());

  private final String file;
  private final Map<String, String> values;
  private final List<String> arguments;

  private YamlDefaults(String file, Map<String, String> values, List<String> arguments) {
    this.file = file;
    this.values = values;
    this.arguments = arguments;
  }

  /**
   * Reads the file that the arguments name, if they name one and their command takes one.
   *
   * @throws UsageException if it cannot be read, is not a flat YAML mapping, or has a key that is
   *     no option of the command; the message names it
   */
  static YamlDefaults of(CommandLine program, String... arguments) {
    List<String> given = List.of(arguments);
    String file = file(given);
    CommandLine command = command(program, given);
    if (file.isEmpty() || command.getCommandSpec().findOption(OPTION) == null) {
      return NONE;
    }
    Map<String, String> values = YamlFile.read(Path.of(file));
    values.keySet().forEach(key -> requireOption(command.getCommandSpec(), key, file));
    return new YamlDefaults(file, values, given);
  }

  /** The innermost command that the arguments name. */
  private static CommandLine command(CommandLine program, List<String> arguments) {
    int first = firstWord(arguments);
    CommandLine named =
        arguments.isEmpty() ? null : program.getSubcommands().get(arguments.get(first));
    return named == null ? program : command(named, arguments.subList(first + 1, arguments.size()));
  }

  private static int firstWord(List<String> arguments) {
    int i = 0;
    while (i < arguments.size() - 1 && arguments.get(i).startsWith("-")) {
      i++;
    }
    return i;
  }

  private static String file(List<String> arguments) {
    for (int i = 0; i < arguments.size(); i++) {
      if (arguments.get(i).startsWith(OPTION + "=")) {
        return arguments.get(i).substring(OPTION.length() + 1);
      }
      if (arguments.get(i).equals(OPTION) && i + 1 < arguments.size()) {
        return arguments.get(i + 1);
      }
    }
    return "";
  }

  private static void requireOption(CommandSpec command, String key, String file) {
    OptionSpec option = command.findOption("--" + key);
    if (option == null
        || !key(option).equals(key)
        || option.usageHelp()
        || option.versionHelp()
        || key.equals("config")
        || key.equals("debug")) {
      throw new UsageException(
          "Unknown key '"
              + key
              + "' in "
              + file
              + "; keys are the long options of '"
              + command.qualifiedName()
              + "' without their dashes");
    }
  }

  @Override
  public @Nullable String defaultValue(ArgSpec argument) {
    return argument instanceof OptionSpec option ? values.get(key(option)) : null;
  }

  /** Where a value came from, for the message about it; empty if from the command line. */
  String origin(@Nullable ArgSpec argument) {
    if (argument instanceof OptionSpec option && values.containsKey(key(option))) {
      String flag = option.longestName();
      boolean flagged =
          arguments.stream().anyMatch(a -> a.equals(flag) || a.startsWith(flag + "="));
      return flagged ? "" : ", in " + file;
    }
    return "";
  }

  private static String key(OptionSpec option) {
    return option.longestName().replaceFirst("^--", "");
  }
}
