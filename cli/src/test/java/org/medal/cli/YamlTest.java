package org.medal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Options from a file. */
class YamlTest {
  @TempDir Path root;
  private Path yaml;
  private Path out;

  @BeforeEach
  void names() {
    yaml = root.resolve("medal.yaml");
    out = root.resolve("out");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "data: d\\nbach: 5 | 'bach', long options",
        "dat: d | 'dat', long options",
        "data: d\\nconfig: x | 'config'",
        "data: d\\nhelp: true | 'help'",
        "data: d\\nn: 3 | 'n'",
        "data: d\\nbatch: five | --batch, 'five', whole number",
        "data: d\\nbatch: 5.5 | --batch, '5.5'",
        "data: d\\nbatch: [1, 2] | --batch, '1,2'",
        "data: d\\nbatch: {a: 1} | 'batch', plain value",
        "data: d\\nbatch: | 'batch', plain value",
        "data: d\\nresume: perhaps | --resume, 'perhaps'",
        "data: d\\ndata: e | line 2, data",
        "data: [d | not valid YAML",
        "data: !!java.net.URL x | line 1, not valid YAML",
        "just words | option: value",
        "`` | option: value",
      })
  void aMistakeNamesTheFileAndTheKey(String text, String words) throws IOException {
    Files.writeString(yaml, text.replace("\\n", "\n") + "\n");
    Cli.Outcome outcome = Cli.run("run", "--config", yaml, "--out", out);
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.messages()).hasSize(1);
    assertThat(outcome.messages().get(0)).contains(words.split(", ")).contains(yaml.toString());
    assertThat(outcome.err()).doesNotContain("\tat ");
    assertThat(out).doesNotExist();
  }

  @Test
  void aFileThatCannotBeReadIsNamed() throws IOException {
    Files.write(yaml, "data: \u00fc\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThat(Cli.run("run", "--config=" + yaml).err()).contains(yaml + " is not UTF-8");
    assertThat(Cli.run("run", "--config", root).err()).contains(root + " cannot be read");
  }

  @Test
  void aFlagWinsOverTheFileAndTheFileOverTheDefault() throws IOException {
    Path data = Photographs.in(root.resolve("d"), 24);
    Files.writeString(
        yaml,
        """
        data: %s
        labels: %s/labels.csv
        strategy: entropy
        initial-size: 6
        batch: 4
        budget: 6
        model: tiny
        max-epochs: 9
        balance: true
        """
            .formatted(data, data));
    Cli.ok("run", "--config", yaml, "--out", out, "--max-epochs", 1, "--size=64");
    JsonObject used =
        JsonParser.parseString(Files.readString(out.resolve("run.json")))
            .getAsJsonObject()
            .getAsJsonObject("configuration");
    assertThat(used.get("max-epochs").getAsString()).isEqualTo("1");
    assertThat(used.get("strategy").getAsString()).isEqualTo("entropy");
    assertThat(used.get("balance").getAsString()).isEqualTo("true");
    assertThat(used.get("distance").getAsString()).isEqualTo("euclidean");
  }

  @Test
  void aWrongFlagIsNotBlamedOnTheFile() throws IOException {
    Files.writeString(yaml, "data: d\nbatch: 5\n");
    Cli.Outcome outcome = Cli.run("run", "--config", yaml, "--out", out, "--batch", "many");
    assertThat(outcome.err()).contains("'many'").doesNotContain(yaml.toString());
  }
}
