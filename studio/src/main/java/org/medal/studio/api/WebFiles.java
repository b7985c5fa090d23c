package org.medal.studio.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files of the web page. All are read when the server starts and each has a route of its own: a
 * path of a request is looked for among them and nowhere else.
 */
final class WebFiles {
  private static final String ROOT = "org/medal/studio/web";

  private final Map<String, WebFile> files = new TreeMap<>();

  private WebFiles() {}

  /** Reads them from the program's jar, or from its folder of classes. */
  static WebFiles load() {
    return load(place());
  }

  /** As {@link #load()}, with the program at a given place. */
  static WebFiles load(Path place) {
    WebFiles web = new WebFiles();
    try {
      web.own(place);
      web.library("/lib/vue.js", "vue", "dist/vue.runtime.esm-browser.prod.js");
      web.library("/lib/uplot.js", "uplot", "dist/uPlot.esm.js");
      web.library("/lib/uplot.css", "uplot", "dist/uPlot.min.css");
      web.library("/lib/leaflet.js", "leaflet", "dist/leaflet-src.esm.js");
      web.library("/lib/leaflet.css", "leaflet", "dist/leaflet.css");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return web;
  }

  /** The paths under which they are served. */
  Set<String> paths() {
    return files.keySet();
  }

  void addTo(Routes routes) {
    files.forEach((path, file) -> routes.get(path, Access.PUBLIC, file::send));
  }

  private void own(Path place) throws IOException {
    if (Files.isDirectory(place)) {
      tree(place.resolve(ROOT));
    } else {
      try (FileSystem jar = FileSystems.newFileSystem(place)) {
        tree(jar.getPath(ROOT));
      }
    }
  }

  private static Path place() {
    try {
      URI uri = WebFiles.class.getProtectionDomain().getCodeSource().getLocation().toURI();
      return Path.of(uri);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("The program lies at a place without an address", e);
    }
  }

  private void tree(Path root) throws IOException {
    try (Stream<Path> paths = Files.walk(root)) {
      for (Path file : paths.filter(Files::isRegularFile).toList()) {
        String name = "/" + root.relativize(file).toString().replace('\\', '/');
        files.put(name.equals("/index.html") ? "/" : name, file(name, Files.readAllBytes(file)));
      }
    }
  }

  private static WebFile file(String name, byte[] content) {
    return new WebFile(name, content);
  }

  private void library(String path, String library, String file) throws IOException {
    String version = version(library);
    byte[] content = bytes("META-INF/resources/webjars/" + library + "/" + version + "/" + file);
    files.put(path, file(path, content));
  }

  private static String version(String library) throws IOException {
    Properties properties = new Properties();
    try (InputStream in =
        resource("META-INF/maven/org.webjars.npm/" + library + "/pom.properties")) {
      properties.load(in);
    }
    return Objects.requireNonNull(properties.getProperty("version"), library);
  }

  private static byte[] bytes(String name) throws IOException {
    try (InputStream in = resource(name)) {
      return in.readAllBytes();
    }
  }

  private static InputStream resource(String name) {
    return Objects.requireNonNull(WebFiles.class.getClassLoader().getResourceAsStream(name), name);
  }
}
