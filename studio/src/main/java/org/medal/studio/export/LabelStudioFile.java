package org.medal.studio.export;

import com.google.gson.stream.JsonWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.medal.lab.report.Html;
import org.medal.studio.insight.Timing;
import org.medal.studio.insight.Verdicts;
import org.medal.studio.project.AnswerKind;
import org.medal.studio.project.Answered;
import org.medal.studio.project.ProjectImage;

/**
 * Tasks of Label Studio with their annotations, as its import takes them: one task an image that
 * has been judged, one annotation a first reading, a choice named {@code label} of the image named
 * {@code image}; {@link #config} is the labelling interface that goes with it. Repeats and skips
 * are left out.
 *
 * <p>{@code data.image} is a path of Label Studio's local files storage, whose folder must be the
 * images' one. Who read is {@code data.readers}, in the order of the annotations: {@code
 * completed_by} would have to be an account there. Format: labelstud.io/guide/task_format.
 */
final class LabelStudioFile {
  private static final double MILLIS = 1000;

  private LabelStudioFile() {}

  static void write(ProjectData project, OutputStream out) throws IOException {
    JsonWriter json =
        new JsonWriter(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)));
    Map<Long, ProjectImage> images = project.byId();
    json.beginArray();
    for (Map.Entry<Long, List<Answered>> task : readings(project).entrySet()) {
      task(json, Objects.requireNonNull(images.get(task.getKey())), task.getValue());
    }
    json.endArray();
    json.flush();
  }

  private static Map<Long, List<Answered>> readings(ProjectData project) {
    Map<Long, List<Answered>> byImage = new LinkedHashMap<>();
    project.answers().stream()
        .filter(Verdicts::isFirstReading)
        .forEach(
            answer ->
                byImage
                    .computeIfAbsent(answer.assignment().image(), image -> new ArrayList<>())
                    .add(answer));
    return byImage;
  }

  private static void task(JsonWriter json, ProjectImage image, List<Answered> answers)
      throws IOException {
    json.beginObject().name("data").beginObject();
    json.name("image").value(url(image.path())).name("path").value(image.path());
    json.name("group").value(image.group()).name("held_out").value(image.heldOut());
    json.name("readers").beginArray();
    for (Answered answer : answers) {
      json.value(answer.reader());
    }
    json.endArray().endObject().name("annotations").beginArray();
    for (Answered answer : answers) {
      annotation(json, answer);
    }
    json.endArray().endObject();
  }

  private static void annotation(JsonWriter json, Answered answer) throws IOException {
    json.beginObject().name("result").beginArray().beginObject();
    json.name("id").value("a" + answer.id());
    json.name("from_name").value("label").name("to_name").value("image");
    json.name("type").value("choices").name("value").beginObject();
    json.name("choices").beginArray().value(choice(answer)).endArray();
    json.endObject().endObject().endArray();
    json.name("was_cancelled").value(false).name("ground_truth").value(false);
    json.name("created_at").value(answer.at().toString());
    if (!answer.imported()) {
      json.name("lead_time").value(answer.activeMillis() / MILLIS);
    }
    json.endObject();
  }

  private static String choice(Answered answer) {
    return answer.kind() == AnswerKind.CANNOT_JUDGE
        ? Timing.CANNOT_JUDGE
        : answer.label().orElseThrow();
  }

  private static String url(String path) {
    String encoded = URLEncoder.encode(path, StandardCharsets.UTF_8);
    return "/data/local-files/?d=" + encoded.replace("+", "%20").replace("%2F", "/");
  }

  /** The labelling interface of these tasks. */
  static String config(List<String> classes) {
    StringBuilder xml = new StringBuilder("<View>\n  <Image name=\"image\" value=\"$image\"/>\n");
    xml.append("  <Choices name=\"label\" toName=\"image\" choice=\"single\">\n");
    for (String name : classes) {
      xml.append("    <Choice value=\"").append(Html.escape(name)).append("\"/>\n");
    }
    xml.append("    <Choice value=\"").append(Timing.CANNOT_JUDGE).append("\"/>\n");
    return xml.append("  </Choices>\n</View>").toString();
  }
}
