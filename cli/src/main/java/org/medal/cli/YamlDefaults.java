package org.medal.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medal.core.data.UsageException;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
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

  private final String file;
  private final Map<String, String> values;

  private YamlDefaults(String file, Map<String, String> values) {
    this.file = file;
    this.values = values;
  }

  /**
   * Reads the file that the arguments name, if they name one.
   *
   * @throws UsageException if it cannot be read or is not a flat YAML mapping
   */
  static YamlDefaults of(String... arguments) {
    for (int i = 0; i < arguments.length; i++) {
      if (arguments[i].startsWith(OPTION + "=")) {
        return read(arguments[i].substring(OPTION.length() + 1));
      }
      if (arguments[i].equals(OPTION) && i + 1 < arguments.length) {
        return read(arguments[i + 1]);
      }
    }
    return new YamlDefaults("", Map.of());
  }

  @Override
  public @Nullable String defaultValue(ArgSpec argument) {
    return argument instanceof OptionSpec option ? values.get(key(option)) : null;
  }

  /**
   * Checks that every key is an option of the command.
   *
   * @throws UsageException naming the first that is not
   */
  void requireKnownTo(CommandSpec command) {
    for (String key : values.keySet()) {
      OptionSpec option = command.findOption("--" + key);
      if (option == null || !key(option).equals(key) || key.equals("config")) {
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
  }

  private static String key(OptionSpec option) {
    return option.longestName().replaceFirst("^--", "");
  }

  private static YamlDefaults read(String file) {
    Map<String, String> values = new LinkedHashMap<>();
    for (Map.Entry<?, ?> entry : parse(Path.of(file)).entrySet()) {
      String key = String.valueOf(entry.getKey());
      values.put(key, text(file, key, entry.getValue()));
    }
    return new YamlDefaults(file, values);
  }

  private static Map<?, ?> parse(Path file) {
    try {
      LoadSettings settings = LoadSettings.builder().setLabel(file.toString()).build();
      if (new Load(settings).loadFromString(Files.readString(file)) instanceof Map<?, ?> map) {
        return map;
      }
      throw new UsageException(file + " must hold one 'option: value' a line");
    } catch (IOException e) {
      throw new UsageException("The configuration " + file + " cannot be read; check the path");
    } catch (YamlEngineException e) {
      throw new UsageException(
          file + " is not valid YAML: " + e.getMessage().lines().collect(Collectors.joining(" ")));
    }
  }

  private static String text(String file, String key, @Nullable Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
    if (value == null || value instanceof Map<?, ?>) {
      throw new UsageException("Key '" + key + "' in " + file + " needs a plain value");
    }
    return value.toString();
  }
}
