package org.medal.bench.studio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medal.datasets.fundus.FundusGenerator;
import org.medal.datasets.fundus.FundusOptions;

/**
 * The demo set in a real browser, by keyboard: thirty labels, two taken back, one skip; a new batch
 * comes after training, the curve moves, and the export says what was pressed. {@code
 * MEDAL_SCREENSHOTS} names a folder for pictures of each view, {@code MEDAL_LABELS} how many
 * labels.
 */
class BrowserTest {
  private static final int LABELS =
      Integer.parseInt(System.getenv().getOrDefault("MEDAL_LABELS", "30"));
  private static final double PATIENCE_MILLIS = 60_000;

  @TempDir Path folder;
  private final List<String> complaints = new ArrayList<>();

  /** Image path → class pressed, of what stands. */
  private final Map<String, String> pressed = new LinkedHashMap<>();

  @Test
  void aDoctorLabelsTheDemoSet() throws Exception {
    Optional<String> missing = Chromium.missing();
    assumeTrue(missing.isEmpty(), () -> missing.orElseThrow());
    Path scratch = Files.createDirectory(folder.resolve("driver"));
    try (StudioProcess studio = StudioProcess.start(List.of(), folder);
        Chromium chromium = Chromium.start(scratch)) {
      URI url = studio.url();
      Map<String, String> truth = truth();
      Page page =
          chromium
              .browser()
              .newPage(
                  new com.microsoft.playwright.Browser.NewPageOptions().setViewportSize(1366, 768));
      page.setDefaultTimeout(PATIENCE_MILLIS);
      listen(page, url);
      page.navigate(url.toString());

      label(page, truth, 6);
      takeBack(page, truth);
      label(page, truth, 12);
      takeBack(page, truth);
      skip(page);
      label(page, truth, 24);
      int before = awaitModels(url, 1);
      picture(page, "label");
      label(page, truth, LABELS);
      int after = awaitModels(url, before + 1);
      assertThat(after).as("the curve moves").isGreaterThan(before);

      lookAtViews(page);
      compareWithExport(page);
      assertThat(complaints).as("the browser's console, and requests to elsewhere").isEmpty();
    }
  }

  /** File name → class of the demo's photographs, which a smaller generator draws as well. */
  private static Map<String, String> truth() {
    Map<String, String> truth = new HashMap<>();
    new FundusGenerator(FundusOptions.of(300, 32), 0)
        .all()
        .forEach(eye -> truth.put(eye.id().value(), eye.label()));
    return truth;
  }

  private void listen(Page page, URI url) {
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            complaints.add(message.text());
          }
        });
    page.onPageError(complaints::add);
    page.onRequest(
        request -> {
          if (!request.url().startsWith(url.toString())
              && !request.url().startsWith("blob:")
              && !request.url().startsWith("data:")) {
            complaints.add("a request to " + request.url());
          }
        });
  }

  /** The image that waits for an answer: its path. */
  private static String shown(Page page) {
    page.locator(".stage[data-ready=true]").waitFor();
    return page.locator(".stage figure figcaption").first().textContent();
  }

  private void label(Page page, Map<String, String> truth, int until) {
    while (pressed.size() < until) {
      press(page, shown(page), truth);
    }
  }

  private void press(Page page, String path, Map<String, String> truth) {
    String label = truth.get(Path.of(path).getFileName().toString());
    assertThat(label).as("the class of " + path).isNotNull();
    answer(page, Objects.requireNonNull(keys(page).get(label)));
    assertThat(pressed.put(path, label)).as(path + " is asked for once").isNull();
  }

  /** Class → key, as the buttons say. */
  private static Map<String, String> keys(Page page) {
    Map<String, String> keys = new HashMap<>();
    JsonArray classes =
        json(page, "/api/session").getAsJsonObject("project").getAsJsonArray("classes");
    for (int i = 0; i < classes.size(); i++) {
      keys.put(classes.get(i).getAsString(), Integer.toString(i + 1));
    }
    return keys;
  }

  private static JsonObject json(Page page, String path) {
    String text = page.evaluate("path => fetch(path).then(r => r.text())", path).toString();
    return com.google.gson.JsonParser.parseString(text).getAsJsonObject();
  }

  /** Presses a key and waits for another image. */
  private static void answer(Page page, String key) {
    String before = page.locator(".stage").getAttribute("data-assignment");
    page.keyboard().press(key);
    page.waitForFunction(
        "before => { const stage = document.querySelector('.stage');"
            + " return stage && stage.dataset.assignment !== before; }",
        before);
  }

  /** Takes the last answer back, and gives the image another class for good. */
  private void takeBack(Page page, Map<String, String> truth) {
    String last = new ArrayList<>(pressed.keySet()).get(pressed.size() - 1);
    shown(page);
    answer(page, "Backspace");
    assertThat(shown(page)).as("the image taken back").isEqualTo(last);
    String was = pressed.remove(last);
    Map<String, String> keys = keys(page);
    String other = keys.keySet().stream().filter(c -> !c.equals(was)).findFirst().orElseThrow();
    answer(page, Objects.requireNonNull(keys.get(other)));
    pressed.put(last, other);
    truth.put(Path.of(last).getFileName().toString(), other);
  }

  private void skip(Page page) {
    String path = shown(page);
    answer(page, "s");
    assertThat(shown(page)).isNotEqualTo(path);
  }

  /** Waits until so many models have been evaluated; how many there are. */
  private static int awaitModels(URI url, int wanted) throws Exception {
    ScriptedReader reader = ScriptedReader.local(url);
    long end = System.nanoTime() + (long) (PATIENCE_MILLIS * 2e6);
    int there = 0;
    while (there < wanted && System.nanoTime() < end) {
      there = reader.get("/api/learning").getAsJsonArray("evaluations").size();
      Thread.sleep(200);
    }
    assertThat(there).as("models").isGreaterThanOrEqualTo(wanted);
    return there;
  }

  private void lookAtViews(Page page) {
    for (String view :
        List.of(
            "learning",
            "timing",
            "agreement",
            "adjudicate",
            "images",
            "readers",
            "settings",
            "audit",
            "export")) {
      page.navigate(page.url().replaceFirst("#.*", "") + "#/" + view);
      Locator heading = page.locator("main h1").first();
      heading.waitFor();
      assertThat(page.locator(".error").count()).as("errors on " + view).isZero();
      picture(page, view);
    }
  }

  private void picture(Page page, String view) {
    String pictures = System.getenv("MEDAL_SCREENSHOTS");
    if (pictures != null) {
      page.waitForTimeout(1500);
      page.screenshot(
          new Page.ScreenshotOptions().setPath(Path.of(pictures, "studio-" + view + ".png")));
    }
  }

  private void compareWithExport(Page page) throws IOException {
    Download download =
        page.waitForDownload(() -> page.locator("a[href$='labels.csv']").first().click());
    String csv = Files.readString(download.path(), UTF_8);
    Map<String, String> exported = new LinkedHashMap<>();
    boolean asked = false;
    for (CSVRecord row : LabelledRows.of(csv)) {
      if (row.get("kind").equals("label") && row.get("imported").equals("false")) {
        exported.put(row.get("path"), row.get("label"));
        asked |= row.get("round").matches("[1-9][0-9]*");
      }
    }
    assertThat(exported).containsExactlyInAnyOrderEntriesOf(pressed);
    assertThat(asked).as("a batch that a model asked for").isTrue();
  }
}
