package org.medal.studio.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medal.core.data.InputException;
import org.medal.datasets.CsvLine;
import org.medal.datasets.CsvLines;
import org.medal.datasets.LabelRow;
import org.medal.datasets.LabelsCsv;
import org.medal.studio.project.ProjectImage;
import org.medal.studio.project.TrainedModel;
import org.medal.studio.store.Store;

/** The exports of a real store. */
class ExportsTest {
  @TempDir private Path folder;

  private interface Export {
    void to(Exports exports, OutputStream out) throws IOException;
  }

  private Store store() {
    return LabelledStore.of(folder.resolve("studio.db"), SomeProject.HOSTILE);
  }

  private static String text(Store store, Export export) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    export.to(new Exports(store), out);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void theConsensusIsThatOfTheStore() throws IOException {
    try (Store store = store()) {
      Path csv = Files.writeString(folder.resolve("c.csv"), text(store, Exports::consensus));
      Map<String, String> written =
          LabelsCsv.read(csv).rows().stream()
              .collect(Collectors.toMap(LabelRow::path, LabelRow::label));
      Map<String, String> known =
          store.images().all().stream()
              .filter(image -> image.consensus().isPresent())
              .collect(Collectors.toMap(ProjectImage::path, i -> i.consensus().orElseThrow()));
      assertThat(written).isNotEmpty().isEqualTo(known);
    }
  }

  @Test
  void theLabelsAreTheAnswersOfTheStore() throws IOException {
    try (Store store = store()) {
      Path csv = Files.writeString(folder.resolve("l.csv"), text(store, Exports::labels));
      List<List<String>> rows =
          CsvLines.read(csv, "").stream().skip(1).map(CsvLine::fields).toList();
      assertThat(rows).hasSize(2 * SomeProject.HOSTILE.size());
      assertThat(rows)
          .extracting(row -> row.get(3) + " " + row.get(1) + " " + row.get(11))
          .containsExactlyElementsOf(
              store.readings().all().stream()
                  .map(
                      a ->
                          a.reader() + " " + a.label().orElse("") + " " + a.activeMillis() / 1000.0)
                  .toList());
    }
  }

  private static void modelCard(Exports exports, OutputStream out) throws IOException {
    exports.modelCard(Optional.of(new TrainedModel(Path.of("model"), "finetune", 60)), out);
  }

  @Test
  void jsonAndCardsAreWritten() throws IOException {
    try (Store store = store()) {
      assertThat(JsonParser.parseString(text(store, Exports::coco)).isJsonObject()).isTrue();
      assertThat(JsonParser.parseString(text(store, Exports::labelStudio)).getAsJsonArray())
          .hasSize(SomeProject.HOSTILE.size());
      assertThat(text(store, Exports::datasetCard)).contains("| ann | 10 |", "(Fleiss)");
      assertThat(text(store, ExportsTest::modelCard)).contains("| labels learnt from | 60 |");
    }
  }

  @Test
  void twoExportsAreTheSameBytes() throws IOException {
    try (Store store = store()) {
      List<Export> all =
          List.of(
              Exports::labels,
              Exports::consensus,
              Exports::coco,
              Exports::labelStudio,
              Exports::datasetCard,
              ExportsTest::modelCard);
      for (Export export : all) {
        assertThat(text(store, export)).isEqualTo(text(store, export));
      }
    }
  }

  @Test
  void aProjectWithoutSettingsIsSaidToBeNone() {
    try (Store store = Store.sqlite(folder.resolve("empty.db"))) {
      assertThatThrownBy(() -> text(store, Exports::labels))
          .isInstanceOf(InputException.class)
          .hasMessageContaining("start 'medal studio' first");
    }
  }
}
