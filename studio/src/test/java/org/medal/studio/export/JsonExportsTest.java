package org.medal.studio.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class JsonExportsTest {
  private static JsonObject coco() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CocoFile.write(SomeProject.labelled(), out);
    return JsonParser.parseString(out.toString(StandardCharsets.UTF_8)).getAsJsonObject();
  }

  private static JsonArray tasks() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    LabelStudioFile.write(SomeProject.labelled(), out);
    return JsonParser.parseString(out.toString(StandardCharsets.UTF_8)).getAsJsonArray();
  }

  private static List<JsonObject> objects(JsonElement array) {
    return StreamSupport.stream(array.getAsJsonArray().spliterator(), false)
        .map(JsonElement::getAsJsonObject)
        .toList();
  }

  @Test
  void cocoTellsTheClassOfEachLabelledImage() throws IOException {
    JsonObject coco = coco();
    List<JsonObject> images = objects(coco.get("images"));
    assertThat(images).hasSameSizeAs(SomeProject.HOSTILE);
    assertThat(images.get(0).get("width").getAsInt()).isEqualTo(640);
    assertThat(images.get(0).get("height").getAsInt()).isEqualTo(480);
    List<JsonObject> annotations = objects(coco.get("annotations"));
    assertThat(annotations).hasSameSizeAs(images);
    for (int i = 0; i < annotations.size(); i++) {
      JsonObject annotation = annotations.get(i);
      assertThat(annotation.get("id").getAsInt()).isEqualTo(i + 1);
      JsonObject image = images.get(annotation.get("image_id").getAsInt() - 1);
      assertThat(image.get("id").getAsInt()).isEqualTo(annotation.get("image_id").getAsInt());
      int place = SomeProject.HOSTILE.indexOf(image.get("file_name").getAsString());
      assertThat(annotation.get("category_id").getAsInt()).isEqualTo(1 + place % 2);
      assertThat(image.get("held_out").getAsBoolean()).isEqualTo(place == 3);
    }
  }

  @Test
  void cocosCategoriesAreTheClasses() throws IOException {
    assertThat(objects(coco().get("categories")))
        .extracting(c -> c.get("id").getAsInt() + " " + c.get("name").getAsString())
        .containsExactly("1 normal", "2 dr <mild>");
  }

  @Test
  void labelStudioGetsATaskForEachImageThatWasJudged() throws IOException {
    List<JsonObject> tasks = objects(tasks());
    assertThat(tasks)
        .extracting(task -> task.getAsJsonObject("data").get("path").getAsString())
        .containsExactlyElementsOf(SomeProject.HOSTILE);
    for (JsonObject task : tasks) {
      JsonObject data = task.getAsJsonObject("data");
      URI url = URI.create(data.get("image").getAsString());
      assertThat(url.getPath()).isEqualTo("/data/local-files/");
      assertThat(url.getQuery()).isEqualTo("d=" + data.get("path").getAsString());
      assertThat(task.getAsJsonArray("annotations")).hasSameSizeAs(data.getAsJsonArray("readers"));
    }
  }

  @Test
  void aReadingIsAChoiceOfTheInterface() throws IOException {
    JsonObject task = objects(tasks()).get(2);
    List<JsonObject> annotations = objects(task.get("annotations"));
    assertThat(annotations).hasSize(2);
    JsonObject result = objects(annotations.get(0).get("result")).get(0);
    assertThat(result.get("type").getAsString()).isEqualTo("choices");
    assertThat(result.get("from_name").getAsString()).isEqualTo("label");
    assertThat(result.get("to_name").getAsString()).isEqualTo("image");
    assertThat(result.getAsJsonObject("value").getAsJsonArray("choices").toString())
        .isEqualTo("[\"normal\"]");
    assertThat(annotations.get(0).get("lead_time").getAsDouble()).isEqualTo(1.502);
    assertThat(annotations.get(1).toString()).contains("[\"cannot judge\"]");
    assertThat(annotations.get(0).has("completed_by")).isFalse();
  }

  @Test
  void theInterfaceIsXmlWithEveryClass() {
    assertThat(LabelStudioFile.config(List.of("normal", "dr <mild>")))
        .contains("<Choice value=\"normal\"/>", "<Choice value=\"dr &lt;mild&gt;\"/>")
        .contains("<Choice value=\"cannot judge\"/>");
  }
}
