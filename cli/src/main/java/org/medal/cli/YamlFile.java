package org.medal.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
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
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** A flat YAML mapping of plain values or lists of them, as text. */
final class YamlFile {
  private YamlFile() {}

  /**
   * Reads a file.
   *
   * @throws UsageException if it cannot be read or is something else; the message names it
   */
  static Map<String, String> read(Path file) {
    Map<String, String> values = new LinkedHashMap<>();
    for (Map.Entry<?, ?> entry : parse(file).entrySet()) {
      String key = String.valueOf(entry.getKey());
      values.put(key, text(file, key, entry.getValue()));
    }
    return values;
  }

  private static Map<?, ?> parse(Path file) {
    try {
      if (new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file))
          instanceof Map<?, ?> map) {
        return map;
      }
      throw new UsageException(file + " must hold one 'option: value' a line");
    } catch (CharacterCodingException e) {
      throw new UsageException("The configuration " + file + " is not UTF-8; save it as UTF-8");
    } catch (IOException e) {
      throw new UsageException("The configuration " + file + " cannot be read; check the path");
    } catch (YamlEngineException e) {
      throw new UsageException(
          file + problem(e) + "; write one 'option: value' a line, quotes around odd values");
    }
  }

  private static String problem(YamlEngineException e) {
    if (e instanceof MarkedYamlEngineException marked && marked.getProblemMark().isPresent()) {
      int line = marked.getProblemMark().get().getLine() + 1;
      return ", line " + line + " is not valid YAML: " + marked.getProblem();
    }
    return " is not valid YAML: " + e.getMessage();
  }

  private static String text(Path file, String key, @Nullable Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
    if (value == null || value instanceof Map<?, ?>) {
      throw new UsageException("Key '" + key + "' in " + file + " needs a plain value");
    }
    return value.toString();
  }
}
