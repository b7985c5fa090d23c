package org.medal.studio.export;

import com.google.gson.stream.JsonWriter;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.medal.studio.project.ProjectImage;

/**
 * The consensus labels in the layout of COCO's {@code instances.json}, for whole images: {@code
 * info}, {@code licenses} (empty: the owner's to say), {@code categories} in the order of the
 * classes, {@code images} with {@code file_name} relative to the images' folder, {@code width} and
 * {@code height} where they are known and {@code held_out}, and one annotation an image without a
 * box. Ids count from 1 without gaps, as many readers want them.
 */
final class CocoFile {
  private CocoFile() {}

  static void write(ProjectData project, OutputStream out) throws IOException {
    JsonWriter json =
        new JsonWriter(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)));
    json.beginObject();
    info(json, project);
    json.name("licenses").beginArray().endArray();
    categories(json, project.settings().classes());
    images(json, project.labelled());
    annotations(json, project);
    json.endObject();
    json.flush();
  }

  private static void info(JsonWriter json, ProjectData project) throws IOException {
    json.name("info").beginObject();
    json.name("description").value(project.settings().title());
    json.name("version").value("medal " + ProjectData.version());
    if (project.lastAnswer().isPresent()) {
      json.name("date_created").value(project.lastAnswer().get().toString());
    }
    json.endObject();
  }

  private static void categories(JsonWriter json, List<String> classes) throws IOException {
    json.name("categories").beginArray();
    for (int c = 0; c < classes.size(); c++) {
      json.beginObject().name("id").value(c + 1).name("name").value(classes.get(c)).endObject();
    }
    json.endArray();
  }

  private static void images(JsonWriter json, List<ProjectImage> images) throws IOException {
    json.name("images").beginArray();
    for (int i = 0; i < images.size(); i++) {
      ProjectImage image = images.get(i);
      json.beginObject().name("id").value(i + 1).name("file_name").value(image.path());
      if (image.width().isPresent() && image.height().isPresent()) {
        json.name("width").value(image.width().getAsInt());
        json.name("height").value(image.height().getAsInt());
      }
      json.name("held_out").value(image.heldOut()).endObject();
    }
    json.endArray();
  }

  private static void annotations(JsonWriter json, ProjectData project) throws IOException {
    List<ProjectImage> images = project.labelled();
    json.name("annotations").beginArray();
    for (int i = 0; i < images.size(); i++) {
      int label = project.settings().classSet().label(images.get(i).consensus().orElseThrow());
      json.beginObject().name("id").value(i + 1).name("image_id").value(i + 1);
      json.name("category_id").value(label + 1).endObject();
    }
    json.endArray();
  }
}
