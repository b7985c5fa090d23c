package org.medal.lab.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medal.core.data.ClassSet;
import org.medal.core.data.Labelled;
import org.medal.core.data.SampleId;
import org.medal.core.learn.FitReport;
import org.medal.core.loop.Queried;
import org.medal.core.loop.Query;
import org.medal.core.loop.RoundResult;
import org.medal.core.metrics.Confusion;
import org.medal.core.metrics.Evaluation;
import org.medal.imaging.ImageSource;
import org.medal.imaging.RgbImage;
import org.medal.lab.ledger.Ledger;
import org.medal.lab.record.MapPoint;
import org.medal.lab.record.PoolMapFile;
import org.medal.lab.record.Thumbnails;

/** Names that mean harm, or are just unusual, in every place of a report. */
class HostileNamesTest {
  private static final ClassSet CLASSES =
      new ClassSet(
          List.of(
              "<script>alert(1)</script>",
              "a\nb | c `d`",
              "\u202Eevil\u0000",
              "\u05E9\u05DC\u05D5\u05DD"));
  private static final List<String> IDS =
      List.of(
          "\"><img src=x onerror=alert(1)>.png",
          "../../../etc/passwd",
          "' onload='alert(1)",
          "](http://evil.example) **b**");

  @TempDir private Path folder;

  @BeforeEach
  void aRunOfThem() throws IOException {
    Files.writeString(folder.resolve("run.json"), card().toString());
    Ledger ledger = Ledger.open(folder.resolve("ledger.jsonl"), CLASSES);
    ledger.append(new Query(0, samples(), 0, .1));
    Confusion confusion =
        new Confusion(
            List.of(
                List.of(3, 1, 0, 0),
                List.of(0, 4, 0, 0),
                List.of(1, 0, 3, 0),
                List.of(0, 0, 2, 2)));
    ledger.append(
        new RoundResult(0, 4, new Evaluation(confusion, .9, .1), new FitReport(1, 1, false), 2));
    List<MapPoint> points = new ArrayList<>();
    for (int i = 0; i < IDS.size(); i++) {
      Labelled sample = new Labelled(new SampleId(IDS.get(i)), i);
      points.add(new MapPoint(sample, i, -i, OptionalInt.of(0), OptionalInt.of(i + 1)));
      Thumbnails.of(folder).keep(sample.id(), PLAIN);
    }
    PoolMapFile.write(folder, points, CLASSES);
  }

  private static final ImageSource PLAIN =
      new ImageSource() {
        @Override
        public int size() {
          return 8;
        }

        @Override
        public RgbImage image(SampleId id) {
          return new RgbImage(8, 8, new byte[192]);
        }
      };

  private static JsonObject card() {
    JsonObject configuration = new JsonObject();
    configuration.addProperty("strategy", "<b>medal</b>");
    configuration.addProperty("labels", "it's here; rm -rf *");
    JsonObject data = new JsonObject();
    JsonArray names = new JsonArray();
    CLASSES.names().forEach(names::add);
    data.add("classes", names);
    JsonObject card = new JsonObject();
    card.add("configuration", configuration);
    card.addProperty("seed", 0);
    card.addProperty("data_fingerprint", "f");
    card.add("data", data);
    card.add("versions", new JsonObject());
    card.add("machine", new JsonObject());
    return card;
  }

  private static List<Queried> samples() {
    List<Queried> samples = new ArrayList<>();
    for (int i = 0; i < IDS.size(); i++) {
      samples.add(
          new Queried(new Labelled(new SampleId(IDS.get(i)), i), i, OptionalDouble.empty()));
    }
    return samples;
  }

  @Test
  void noNameBecomesMarkupInHtml() throws IOException {
    Reports.write(List.of(folder), folder, ReportForm.HTML, statistics -> statistics);
    String html = Files.readString(folder.resolve("report.html"));
    assertThat(html)
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "&quot;&gt;&lt;img src=x", "\u05E9")
        .doesNotContain("<script", "<img", "' onload", "<b>medal", "\u202E", "\u0000");
  }

  @Test
  void noNameBecomesMarkupInMarkdownAndEveryPictureIsWellFormed() throws Exception {
    Path out = Files.createDirectory(folder.resolve("md"));
    Reports.write(List.of(folder), out, ReportForm.MD, statistics -> statistics);
    String page = Files.readString(out.resolve("report.md"));
    assertThat(page).contains("\\<b\\>medal", "--labels 'it'\\''s here; rm -rf *'");
    try (Stream<Path> files = Files.list(out)) {
      List<Path> pictures = files.filter(file -> file.toString().endsWith(".svg")).toList();
      assertThat(pictures).hasSize(6);
      for (Path picture : pictures) {
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(picture.toFile());
      }
    }
  }

  @Test
  void noNameLeavesTheFolderOfThumbnails() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("thumbnails"))) {
      assertThat(files)
          .hasSize(4)
          .allMatch(f -> f.getFileName().toString().matches("[0-9a-f]+\\.jpg"));
    }
  }
}
