package org.medal.studio.api;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.medal.studio.images.Pictures;
import org.medal.studio.jobs.Background;
import org.medal.studio.project.AssignmentPolicy;
import org.medal.studio.project.ModelSettings;
import org.medal.studio.project.ProjectSettings;
import org.medal.studio.project.QueueEntry;
import org.medal.studio.project.Ranking;
import org.medal.studio.project.Role;
import org.medal.studio.store.Images;
import org.medal.studio.store.Store;

/** A small project and a real server for it; nothing goes on behind the readers. */
final class Ward implements AutoCloseable {
  static final String PASSWORD = "correct horse";
  static final int IMAGES = 12;

  final Store store;
  final ApiServer server;
  final List<Long> images;
  final List<String> log = new CopyOnWriteArrayList<>();
  private final Services services;
  private final Pictures pictures;
  private final Background background;

  private Ward(Path folder, boolean login, Optional<TlsKeys> tls) throws IOException {
    Path root = Files.createDirectories(folder.resolve("images"));
    store = Store.sqlite(folder.resolve("studio.db"));
    store.settings().put(settings(root, AssignmentPolicy.SINGLE), OptionalLong.empty());
    images = store.images().add(photographs(root));
    pictures = new Pictures(root, folder.resolve("pictures"), 64 << 20);
    background = new Background(store, pictures, folder.resolve("work"));
    services = new Services(store, pictures, background);
    ServerOptions options =
        new ServerOptions(new Place("127.0.0.1", 0), entrance(login), tls, log::add);
    server = ApiServer.start(services, options);
  }

  /** Where whoever opens the page is the owner. */
  static Ward open(Path folder) throws IOException {
    return new Ward(folder, false, Optional.empty());
  }

  /** With the accounts olga (owner), ada (adjudicator), rita and rolf (readers). */
  static Ward withLogin(Path folder) throws IOException {
    return new Ward(folder, true, Optional.empty());
  }

  static Ward overTls(Path folder, TlsKeys keys) throws IOException {
    return new Ward(folder, true, Optional.of(keys));
  }

  private Entrance entrance(boolean login) {
    if (!login) {
      return Entrance.open(account("olga", Role.OWNER));
    }
    account("olga", Role.OWNER);
    account("ada", Role.ADJUDICATOR);
    account("rita", Role.READER);
    account("rolf", Role.READER);
    return Entrance.byLogin();
  }

  private long account(String name, Role role) {
    Optional<String> hash = Optional.of(new Passwords().ofNew(PASSWORD));
    return store.readers().add(name, role, hash, OptionalLong.empty()).id();
  }

  static ProjectSettings settings(Path root, AssignmentPolicy policy) {
    return new ProjectSettings(
        "Eyes",
        root.toString(),
        Optional.empty(),
        List.of("normal", "dr"),
        new ModelSettings(
            "tiny", ModelSettings.Training.FINETUNE, Optional.empty(), false, Optional.empty(), 64),
        "medal",
        "orb",
        4,
        4,
        0,
        0,
        policy,
        1,
        true,
        30);
  }

  private static List<Images.Found> photographs(Path root) throws IOException {
    List<Images.Found> found = new ArrayList<>();
    for (int i = 0; i < IMAGES; i++) {
      String name = "eye-%02d-%s.png".formatted(i / 2, i % 2 == 0 ? "left" : "right");
      BufferedImage image = new BufferedImage(200, 120, BufferedImage.TYPE_INT_RGB);
      Graphics2D graphics = image.createGraphics();
      graphics.setColor(new Color(20 * i, 90, 30));
      graphics.fillOval(20, 10, 100 + i, 100);
      graphics.dispose();
      ImageIO.write(image, "png", root.resolve(name).toFile());
      found.add(new Images.Found(name, "eye-%02d".formatted(i / 2)));
    }
    return found;
  }

  /** Has a model ask for all images, in the order of their ids. */
  void rank() {
    List<QueueEntry> entries =
        IntStream.range(0, images.size())
            .mapToObj(
                i ->
                    new QueueEntry(
                        images.get(i),
                        i + 1,
                        1.0 / (i + 1),
                        OptionalDouble.of(0.5),
                        OptionalDouble.of(2),
                        List.of(0.25, 0.75),
                        List.of(images.get(images.size() - 1))))
            .toList();
    store.rankings().publish(new Ranking(1, "medal", "frozen", 4, 7, entries));
  }

  Services services() {
    return services;
  }

  URI url() {
    return server.url();
  }

  /** Somebody who has opened the page. */
  Visitor visitor() {
    return new Visitor(url()).opened();
  }

  Visitor visitor(String name) {
    return new Visitor(url()).loggedIn(name, PASSWORD);
  }

  @Override
  public void close() {
    server.close();
    background.close();
    pictures.close();
    store.close();
  }
}
