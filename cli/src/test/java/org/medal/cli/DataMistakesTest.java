package org.medal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong in a data folder: images and their labels. */
class DataMistakesTest {
  @TempDir Path root;
  private Path data;
  private Path labels;
  private Path out;

  @BeforeEach
  void photographs() {
    data = Photographs.in(root.resolve("data"), 24);
    labels = data.resolve("labels.csv");
    out = root.resolve("out");
  }

  private Cli.Outcome run() {
    return Cli.run(
        "run",
        "--data",
        data,
        "--labels",
        labels,
        "--out",
        out,
        "--initial-size",
        4,
        "--batch",
        3,
        "--budget",
        7,
        "--model",
        "tiny",
        "--size",
        64,
        "--max-epochs",
        1);
  }

  /** The text of labels.csv is changed by a regular expression. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "(?s)^path.*?\\n | `` | labels.csv, line 1: the header is, 'path' and 'label'",
        ",healthy, | ,dr, | labels.csv, only the class 'dr', other class",
        ",healthy, | ,, | labels.csv, line, empty label, fill it in",
        "00003.png | 77777.png | labels.csv, line 5, 77777.png, is not in, 1 of 24",
        "images/fundus-00003 | ../fundus-00003 | line 5, '..'",
        "images/fundus-00003 | /fundus-00003 | line 5, absolute",
        "fundus-00003 | fundus-00002 | line 5, fundus-00002.png, line 4, keep one",
        "images/fundus-00003.png,[a-z]+,[^,]*,\\d | images/fundus-00003.png | line 5, 1 fields",
        "images/fundus-00003 | \"images/fundus-00003 | labels.csv, not valid CSV, quotes",
        ",([a-z]+),[^,]*,(?=\\d) | ,$1,patient1, | Class, both in the pool and, groups (patients)",
        "(?s)\\n.* | `` | labels.csv holds no labels",
        "(?s), | ; | labels.csv, line 1, separated by commas",
      })
  void aMistakeInTheLabelsIsNamed(String pattern, String by, String words) throws IOException {
    Files.writeString(labels, Files.readString(labels).replaceAll(pattern, by));
    Cli.Outcome outcome = run();
    assertThat(outcome.messages()).hasSize(1);
    assertThat(outcome.err()).contains(words.split(", ")).doesNotContain("Exception");
    assertThat(outcome.code()).isEqualTo(1);
    assertThat(out).doesNotExist();
  }

  @Test
  void labelsInAnotherEncodingAreNamed() throws IOException {
    byte[] latin = "path,label\n\u00fc.png,dr\n".getBytes(StandardCharsets.ISO_8859_1);
    Files.write(labels, latin);
    assertThat(run().err()).contains("labels.csv is not UTF-8").hasLineCount(1);
  }

  @Test
  void corruptImagesAmongGoodOnesAreSkippedCountedAndListed() throws IOException {
    List<Path> images = Photographs.of(data);
    Files.write(images.get(1), new byte[0]);
    Files.writeString(images.get(2), "no picture");
    byte[] whole = Files.readAllBytes(images.get(3));
    Files.write(images.get(3), java.util.Arrays.copyOf(whole, whole.length / 2));
    Cli.Outcome outcome = run();
    assertThat(outcome.code()).isZero();
    String card = Files.readString(out.resolve("run.json"));
    String report = Files.readString(out.resolve("report.html"));
    for (int bad = 1; bad <= 3; bad++) {
      String name = images.get(bad).getFileName().toString();
      assertThat(outcome.err()).contains(name);
      assertThat(card).contains(name);
      assertThat(report).contains(name);
      assertThat(Files.readString(out.resolve("picks.csv"))).doesNotContain(name);
    }
    assertThat(report).contains("Images left out: 3");
  }

  @Test
  void whereNoImageCanBeReadThatIsTheOnlyLine() throws IOException {
    for (Path image : Photographs.of(data)) {
      Files.write(image, new byte[0]);
    }
    Cli.Outcome outcome = run();
    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.err()).hasLineCount(1).contains("None of the 24 images", "00000.png");
    assertThat(out).doesNotExist();
  }

  @Test
  void aClassOfWhichNoImageCanBeReadEndsTheRun() throws IOException {
    for (String line : Files.readAllLines(labels)) {
      if (line.contains(",dr,")) {
        Files.write(data.resolve(line.substring(0, line.indexOf(','))), new byte[0]);
      }
    }
    Cli.Outcome outcome = run();
    assertThat(outcome.code()).isEqualTo(1);
    List<String> messages = outcome.messages();
    assertThat(messages).hasSizeLessThan(13);
    assertThat(messages.get(messages.size() - 1)).contains("only the class 'healthy'");
    assertThat(out).doesNotExist();
  }

  @Test
  void imagesWithoutLabelAreLeftOutAndTold() throws IOException {
    List<String> lines = Files.readAllLines(labels);
    Files.write(labels, lines.subList(0, 22));
    Cli.Outcome outcome = run();
    assertThat(outcome.code()).isZero();
    assertThat(outcome.err()).contains("3 images have no label", "fundus-00021.png");
    assertThat(Files.readString(out.resolve("report.html"))).contains("fundus-00021.png");
    assertThat(Files.readString(out.resolve("run.json"))).contains("\"unlabelled\": 3");
  }

  @Test
  void anImageOfOnePixelIsAnImageWithoutKeypoints() throws IOException {
    Path first = Photographs.of(data).get(0);
    java.awt.image.BufferedImage dot = new java.awt.image.BufferedImage(1, 1, 1);
    javax.imageio.ImageIO.write(dot, "png", first.toFile());
    Cli.Outcome outcome = run();
    assertThat(outcome.code()).isZero();
    assertThat(Files.readString(out.resolve("run.json"))).contains("without_keypoints");
  }

  @Test
  void foldersPerClassWithSpacesAndUmlautsAreUsable() throws IOException {
    Path folders = root.resolve("b\u00f6se und gut");
    int i = 0;
    for (Path image : Photographs.of(data)) {
      String label = List.of("gut artig", "b\u00f6s", "unklar").get(i++ % 3);
      Files.createDirectories(folders.resolve(label));
      Files.copy(image, folders.resolve(label).resolve("\u00e4 \"" + i + "\", x.png"));
    }
    Path deep = root.resolve("ergebnis 1/tief");
    Cli.ok(
        "run",
        "--data",
        folders,
        "--out",
        deep,
        "--initial-size",
        4,
        "--batch",
        3,
        "--budget",
        7,
        "--model",
        "tiny",
        "--size",
        64,
        "--max-epochs",
        1);
    assertThat(Files.readString(deep.resolve("picks.csv"))).contains("\u00e4 \"\"");
    Path table = root.resolve("p \u00fc.csv");
    Cli.ok("predict", "--model", deep.resolve("model"), "--images", folders, "--out", table);
    assertThat(Files.readAllLines(table))
        .hasSize(25)
        .first()
        .isEqualTo("path,predicted,b\u00f6s,gut artig,unklar");
  }
}
