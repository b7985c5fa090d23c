package org.medal.datasets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.medal.core.data.InputException;

class LabelsCsvTest {
  @TempDir Path folder;

  @Test
  void readsPathLabelGroupAndKeepsWhatItDoesNotKnow() throws IOException {
    LabelTable table = read("path,label,group,camera\na.png,dr,p1,X\nb/c.png,healthy,,Y\n");
    assertThat(table.extraColumns()).containsExactly("camera");
    assertThat(table.rows()).hasSize(2);
    assertThat(table.rows().get(0).group()).hasValue("p1");
    LabelRow second = table.rows().get(1);
    assertThat(second.path()).isEqualTo("b/c.png");
    assertThat(second.label()).isEqualTo("healthy");
    assertThat(second.group()).isEmpty();
    assertThat(second.extra()).isEqualTo(Map.of("camera", "Y"));
    assertThat(second.line()).isEqualTo(3);
  }

  @Test
  void toleratesAByteOrderMarkWindowsLinesBlankLinesAndAnyOrderOfColumns() throws IOException {
    LabelTable table = read("\uFEFFlabel, path\r\n\r\nété ,./x//a b.png\r\n");
    assertThat(table.rows()).hasSize(1);
    assertThat(table.rows().get(0).path()).isEqualTo("x/a b.png");
    assertThat(table.rows().get(0).label()).isEqualTo("été");
    assertThat(table.rows().get(0).line()).isEqualTo(3);
  }

  @Test
  void quotedFieldsMayHoldCommasQuotesAndLineBreaks() throws IOException {
    LabelTable table =
        read("path,label,note\n\"a,1.png\",dr,\"said \"\"no\"\"\nthen yes\"\nb.png,healthy,\n");
    assertThat(table.rows().get(0).path()).isEqualTo("a,1.png");
    assertThat(table.rows().get(0).extra()).containsEntry("note", "said \"no\"\nthen yes");
    assertThat(table.rows().get(1).line()).isEqualTo(4);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "file,label;a.png,x         | line 1: the header is 'file,label'",
        "a.png,x                    | line 1: the header",
        "path,label,label;a.png,x,y | line 1: a column stands twice",
        "path,label                 | holds no labels",
        ";;                         | holds no labels",
        "path,label;a.png,          | line 2: 'a.png' has an empty label",
        "path,label;a.png           | line 2: there are 1 fields, the header has 2",
        "path,label;a.png,x,y       | line 2: there are 3 fields",
        "path,label;,x              | line 2: the path is empty",
        "path,label;a.png,x;./a.png,y | line 3: 'a.png' already stands in line 2",
        "path,label;/etc/passwd,x   | line 2: '/etc/passwd' is absolute",
        "path,label;C:/a.png,x      | is absolute",
        "path,label;a/../../b.png,x | line 2: 'a/../../b.png' leaves the data folder",
        "path,label;a\\b.png,x      | write '/'",
        "path,label;./,x            | names no image",
        "path,label;\"a.png,x       | is not valid CSV",
      })
  void whatIsWrongIsNamedWithItsLine(String content, String message) {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> read(content.replace(';', '\n') + "\n"))
        .withMessageContaining("labels.csv")
        .withMessageContaining(message);
  }

  @Test
  void anEmptyFileAMissingFileAndAnotherEncodingAreExplained() throws IOException {
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> read(""))
        .withMessageContaining("holds no labels");
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> LabelsCsv.read(folder.resolve("none.csv")))
        .withMessageContaining("Cannot read");
    Path latin = folder.resolve("latin.csv");
    Files.write(latin, "path,label\na.png,été\n".getBytes(StandardCharsets.ISO_8859_1));
    assertThatExceptionOfType(InputException.class)
        .isThrownBy(() -> LabelsCsv.read(latin))
        .withMessageContaining("latin.csv is not UTF-8");
  }

  private LabelTable read(String content) throws IOException {
    return LabelsCsv.read(Files.writeString(folder.resolve("labels.csv"), content));
  }
}
