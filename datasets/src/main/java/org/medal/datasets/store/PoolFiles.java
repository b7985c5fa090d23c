package org.medal.datasets.store;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.OptionalInt;
import java.util.Properties;
import org.medal.core.data.InputException;
import org.medal.core.data.Names;

/**
 * The files of a pool on disk.
 *
 * @param folder that holds them
 */
record PoolFiles(Path folder) {
  private static final String VERSION = "1";

  Path names() {
    return folder.resolve("ids.txt");
  }

  Path features() {
    return folder.resolve("features.rows");
  }

  Path probabilities() {
    return folder.resolve("probabilities.rows");
  }

  Path leftOut() {
    return folder.resolve("left-out.txt");
  }

  private Path about() {
    return folder.resolve("pool.properties");
  }

  boolean exist() {
    return Files.exists(about());
  }

  /** Says what the rows are; with their number once there are all. */
  void describe(PoolSpec spec, OptionalInt rows) throws IOException {
    Properties about = new Properties();
    about.setProperty("version", VERSION);
    about.setProperty("encoder", spec.encoder());
    about.setProperty("type", Names.of(spec.type()));
    about.setProperty("columns", Integer.toString(spec.columns()));
    about.setProperty("classes", String.join("\n", spec.classes()));
    rows.ifPresent(all -> about.setProperty("rows", Integer.toString(all)));
    Path part = folder.resolve("pool.properties.part");
    try (Writer writer = Files.newBufferedWriter(part)) {
      about.store(writer, null);
    }
    Files.move(part, about(), StandardCopyOption.REPLACE_EXISTING);
  }

  PoolSpec spec() throws IOException {
    Properties about = read();
    return new PoolSpec(
        text(about, "encoder"),
        Names.parse(ValueType.class, "type", text(about, "type")),
        number(about, "columns"),
        text(about, "classes").lines().toList());
  }

  /** The number of rows, if there are all. */
  OptionalInt rows() throws IOException {
    Properties about = read();
    return about.containsKey("rows") ? OptionalInt.of(number(about, "rows")) : OptionalInt.empty();
  }

  private Properties read() throws IOException {
    Properties about = new Properties();
    try (Reader reader = Files.newBufferedReader(about())) {
      about.load(reader);
    } catch (IllegalArgumentException e) {
      throw new InputException(about() + " is damaged; make the pool anew", e);
    }
    if (!VERSION.equals(about.getProperty("version"))) {
      throw new InputException(
          about() + " is not of version " + VERSION + "; use the program that wrote it");
    }
    return about;
  }

  private String text(Properties about, String key) {
    String value = about.getProperty(key);
    if (value == null) {
      throw new InputException(about() + " lacks '" + key + "'; make the pool anew");
    }
    return value;
  }

  private int number(Properties about, String key) {
    try {
      return Integer.parseInt(text(about, key));
    } catch (NumberFormatException e) {
      throw new InputException(about() + ": '" + key + "' is no number; make the pool anew", e);
    }
  }
}
