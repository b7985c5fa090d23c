package org.medal.studio;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import org.medal.core.data.InputException;
import org.medal.studio.api.ApiServer;
import org.medal.studio.api.Identity;
import org.medal.studio.api.ServerOptions;
import org.medal.studio.api.Services;
import org.medal.studio.api.TlsKeys;
import org.medal.studio.images.Pictures;
import org.medal.studio.jobs.Background;
import org.medal.studio.project.ProjectSettings;
import org.medal.studio.store.Store;

/** A running studio: a project, the server that shows it, and the work behind it. */
public final class Studio implements AutoCloseable {
  private static final int PICTURE_SHARE = 8;

  private final Parts parts;
  private final ApiServer server;

  private Studio(Parts parts, ApiServer server) {
    this.parts = parts;
    this.server = server;
  }

  /**
   * Opens the project, or makes it, and starts the server; returns once pages can be opened. The
   * work behind goes on.
   *
   * @throws InputException if something given cannot be used; nothing then runs
   */
  public static Studio start(StudioOptions options) {
    // what cannot be is said before anything is written
    if (options.database().isEmpty() && !Files.exists(file(options))) {
      options.settings().settings(Optional.empty());
    }
    LabelFiles labels = LabelFiles.read(options);
    makeFolder(options.project());
    Parts parts = new Parts();
    try {
      return start(options, labels, parts);
    } catch (RuntimeException | Error e) {
      parts.close();
      throw e;
    }
  }

  private static Studio start(StudioOptions options, LabelFiles labels, Parts parts) {
    Store store =
        parts.add(
            options.database().map(Store::postgres).orElseGet(() -> Store.sqlite(file(options))));
    ProjectSettings settings = settings(options, store);
    Path work = options.project();
    Accounts accounts = new Accounts(store);
    ServerOptions serving =
        new ServerOptions(
            options.place(), accounts.entrance(options), identity(options), options.log());
    Pictures pictures =
        parts.add(
            new Pictures(
                Path.of(settings.images()),
                work.resolve("pictures"),
                Runtime.getRuntime().maxMemory() / PICTURE_SHARE));
    Background background =
        parts.add(
            new Background(store, pictures, work.resolve("work"), options.adapt(), options.log()));
    if (!labels.isEmpty()) {
      background.listImages();
      labels.importInto(store, accounts.labelling(options).id());
    }
    background.start();
    Services services = new Services(store, pictures, background);
    return new Studio(parts, parts.add(ApiServer.start(services, serving)));
  }

  private static Optional<TlsKeys> identity(StudioOptions options) {
    Optional<TlsKeys> given =
        options.certificate().map(files -> Identity.given(files.certificate(), files.key()));
    return given.isPresent() || options.place().loopback()
        ? given
        : Optional.of(
            Identity.own(options.place(), options.project().resolve("tls"), options.log()));
  }

  private static Path file(StudioOptions options) {
    return options.project().resolve("studio.db");
  }

  private static ProjectSettings settings(StudioOptions options, Store store) {
    Optional<ProjectSettings> earlier = store.settings().find();
    ProjectSettings settings = options.settings().settings(earlier);
    if (!earlier.equals(Optional.of(settings))) {
      store.settings().put(settings, OptionalLong.empty());
    }
    return settings;
  }

  private static void makeFolder(Path folder) {
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The address to open: the page, or the one by which the first owner makes an account. */
  public URI url() {
    return server.setupLink().orElseGet(server::url);
  }

  /** Stops to listen, ends the work, closes the project; what was acknowledged is on disk. */
  @Override
  public void close() {
    parts.close();
  }
}
