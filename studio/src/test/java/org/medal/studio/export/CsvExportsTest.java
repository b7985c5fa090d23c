package org.medal.studio.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medal.datasets.CsvLine;
import org.medal.datasets.CsvLines;
import org.medal.datasets.CsvReader;
import org.medal.datasets.ImageSet;
import org.medal.datasets.LabelRow;
import org.medal.datasets.LabelsCsv;

class CsvExportsTest {
  @TempDir private Path folder;

  private interface Export {
    void to(OutputStream out) throws IOException;
  }

  private Path written(Export export) throws IOException {
    Path file = folder.resolve("export.csv");
    try (OutputStream out = Files.newOutputStream(file)) {
      export.to(out);
    }
    return file;
  }

  private List<List<String>> labels() throws IOException {
    Path csv = written(out -> LabelsFile.write(SomeProject.labelled(), out));
    return CsvLines.read(csv, "").stream().map(CsvLine::fields).toList();
  }

  private Path consensus() throws IOException {
    return written(out -> ConsensusFile.write(SomeProject.labelled(), out));
  }

  @Test
  void theConsensusIsReadBackWithEveryNameAsItWas() throws IOException {
    List<LabelRow> rows = LabelsCsv.read(consensus()).rows();
    assertThat(rows).hasSameSizeAs(SomeProject.HOSTILE);
    for (LabelRow row : rows) {
      // the reader of CSV cuts spaces off, of './ space before.png' it cannot
      int place = SomeProject.HOSTILE.indexOf(row.path());
      assertThat(place).as(row.path()).isNotNegative();
      assertThat(row.label()).isEqualTo(SomeProject.label(place));
      assertThat(row.extra()).containsEntry("held_out", Boolean.toString(place == 3));
    }
  }

  @Test
  void theConsensusIsADataSet() throws IOException {
    Path images = Files.createDirectory(folder.resolve("images"));
    for (String path : SomeProject.HOSTILE) {
      Path file = images.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, "");
    }
    ImageSet read = CsvReader.read(images, consensus());
    assertThat(read.samples())
        .extracting(image -> image.id().value())
        .containsExactlyInAnyOrderElementsOf(SomeProject.HOSTILE);
  }

  @Test
  void noCellIsAFormula() throws IOException {
    assertThat(labels()).allSatisfy(row -> assertThat(row.get(0)).doesNotContainPattern("^[=+@-]"));
    assertThat(labels().get(1).get(0)).isEqualTo("./=1+1.png");
    assertThat(CsvLines.read(consensus(), ""))
        .allSatisfy(line -> assertThat(line.fields().get(2)).doesNotContainPattern("^[=+@-]"));
  }

  @Test
  void theConsensusTellsHowManyAgree() throws IOException {
    Map<String, String> first =
        LabelsCsv.read(consensus()).rows().stream()
            .filter(row -> row.path().equals("=1+1.png"))
            .findFirst()
            .orElseThrow()
            .extra();
    assertThat(first).containsEntry("agreement", "0.5");
  }

  @Test
  void imagesWithoutConsensusHaveNoRow() throws IOException {
    assertThat(Files.readString(consensus())).doesNotContain("unread.png");
  }

  @Test
  void everyAnswerThatStandsHasARow() throws IOException {
    List<List<String>> rows = labels();
    assertThat(rows).hasSize(1 + SomeProject.labelled().answers().size());
    List<String> header = rows.get(0);
    assertThat(header).startsWith("path", "label", "kind", "reader", "purpose");
    List<String> skip = rows.get(SomeProject.HOSTILE.size() + 2);
    assertThat(skip.subList(0, 5)).containsExactly("unread.png", "", "skip", "bob", "fill");
    List<String> repeat = rows.get(SomeProject.HOSTILE.size() + 3);
    assertThat(repeat.get(header.indexOf("purpose"))).isEqualTo("repeat");
    List<String> second = rows.get(2);
    assertThat(second.get(header.indexOf("active_seconds"))).isEqualTo("1.501");
    assertThat(second.get(header.indexOf("at"))).isEqualTo("2026-01-02T03:04:06Z");
    assertThat(second.get(header.indexOf("utility"))).isEmpty();
    assertThat(rows.get(4).get(header.indexOf("held_out"))).isEqualTo("true");
  }
}
