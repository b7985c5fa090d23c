package org.medal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody who starts a studio gets wrong: one line, the right exit code, nothing written. */
class StudioMistakesTest {
  @TempDir static Path root;

  @BeforeAll
  static void photographs() throws IOException {
    Photographs.in(root.resolve("data"), 12);
    Files.createDirectory(root.resolve("empty"));
    Files.writeString(root.resolve("blank"), "\n");
    Files.writeString(root.resolve("password"), "a long password\n");
    Files.writeString(root.resolve("short"), "short\n");
    Files.writeString(root.resolve("labels.csv"), "path,label\nno-such.png,dr\n");
  }

  /**
   * In a row: arguments, exit code, words of the message. {@code @} stands for a usable project.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          --images {r}/none --classes healthy,dr | 1 | {r}/none, folder
          --images {r}/empty --classes healthy,dr | 1 | {r}/empty, no image
          --images {d} | 2 | --classes
          --classes healthy,dr | 2 | --images
          --project {r}/new | 2 | no project yet, --images
          --images {d} --classes healthy | 2 | --classes, healthy
          --images {d} --classes healthy,healthy | 2 | healthy
          @ --strategy meddal | 2 | meddal, least-confidence
          @ --initial orbit | 2 | orbit, kmeans
          @ --initial-size 0 | 2 | --initial-size, 0
          @ --batch 0 | 2 | --batch, 0
          @ --batch some | 2 | --batch, 'some'
          @ --budget -1 | 2 | --budget, -1
          @ --test-size -1 | 2 | --test-size, -1
          @ --seed soon | 2 | --seed, 'soon'
          @ --assignment triple | 2 | 'triple', double
          @ --assignment double --double-share 1.5 | 2 | --double-share, 1.5
          @ --repeat-share NaN | 2 | --repeat-share, NaN
          @ --lease 0 | 2 | minute
          @ --model resnet | 2 | 'resnet', inception-v3
          @ --mode slow | 2 | 'slow', finetune
          @ --mode frozen --model tiny | 2 | --mode frozen, --weights
          @ --mode both --untrained | 2 | --mode both, --weights
          @ --layer Mixed_9z | 2 | 'Mixed_9z'
          @ --size 10 | 2 | 10 pixels
          @ --host no.such.host.invalid | 2 | --host no.such.host.invalid
          @ --port 99999 | 2 | --port, 99999
          @ --owner olga | 2 | --owner, --password-file
          @ --login --password-file {r}/password | 2 | --owner, --password-file
          @ --owner olga --password-file {r}/password | 2 | --owner, --login
          @ --login --owner olga --password-file {r}/none | 1 | {r}/none, --password-file
          @ --login --owner olga --password-file {r}/blank | 1 | {r}/blank, first line
          @ --tls-cert {r}/blank | 2 | --tls-cert, --tls-key
          @ --test-labels {r}/none.csv | 1 | none.csv
          @ --login --test-labels {r}/labels.csv | 2 | --test-labels, --owner
          @ --no-such-option | 2 | --no-such-option
          """)
  void oneLineNamesTheCulprit(String given, int code, String words) throws IOException {
    String before = Photographs.listing(root).toString();
    Cli.Outcome outcome = Cli.run((Object[]) arguments(given));
    assertThat(outcome.messages()).hasSize(1);
    assertThat(outcome.messages().get(0))
        .startsWith("medal: ")
        .doesNotContain("Exception", "java.", "null", "\tat ")
        .contains(Arrays.stream(filled(words).split(", ", -1)).toList());
    assertThat(outcome.code()).isEqualTo(code);
    assertThat(outcome.out()).isEmpty();
    assertThat(Photographs.listing(root).toString()).as("nothing written").isEqualTo(before);
  }

  /** What only shows once the project is there. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--test-labels {r}/labels.csv | 1 | no-such.png",
        "--login --owner olga --password-file {r}/short | 1 | 8 to 200",
        "--tls-cert {r}/blank --tls-key {r}/blank | 1 | {r}/blank, private key",
        "--db mysql://somewhere/x | 2 | postgresql://",
        "--db postgresql://127.0.0.1:9/x | 1 | 127.0.0.1"
      })
  void soDoesOneOfAProjectThatWasBegun(String given, int code, String words) {
    Cli.Outcome outcome =
        Cli.run((Object[]) arguments("@ --project " + root.resolve("begun") + " " + given));
    assertThat(outcome.messages()).as(outcome.err()).hasSize(1);
    assertThat(outcome.messages().get(0))
        .doesNotContain("Exception", "java.", "null", "\tat ")
        .contains(Arrays.stream(filled(words).split(", ", -1)).toList());
    assertThat(outcome.code()).isEqualTo(code);
  }

  private static String[] arguments(String given) {
    String line =
        "studio --no-browser " + given.replaceFirst("^@", "--images {d} --classes healthy,dr");
    return filled(line).split(" ", -1);
  }

  private static String filled(String text) {
    return text.replace("{d}", root + "/data/images").replace("{r}", root + "");
  }
}
