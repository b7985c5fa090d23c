package org.medal.studio.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.medal.imaging.ImageFiles;
import org.medal.studio.jobs.Activity.Phase;
import org.medal.studio.store.Images;
import org.medal.studio.store.Images.Found;
import org.medal.studio.store.Store;

/**
 * Looks through the images' folder, at the start and then every {@value #SECONDS} s, or less often
 * where that takes long. A new file becomes an image of the pool once it has not been written to
 * for {@value #QUIET_MILLIS} ms: it may still be on its way.
 */
final class Listing implements Chore {
  /** What one event may add. */
  static final int AT_ONCE = 500;

  private static final long SECONDS = 10;
  private static final long QUIET_MILLIS = 2000;

  /** A look takes at most this share of the time. */
  private static final long SHARE = 20;

  private static final long SECOND = 1_000_000_000;

  private final Store store;
  private final ProjectImages project;
  private final Path root;
  private final ActivityBoard board;
  private final Set<String> known = new HashSet<>();
  private volatile Set<String> present = Set.of();
  private volatile boolean asked = true;
  private volatile boolean listed;
  private long next;

  Listing(Store store, ProjectImages project, Path root, ActivityBoard board) {
    this.store = store;
    this.project = project;
    this.root = root;
    this.board = board;
  }

  @Override
  public String name() {
    return "looking for images";
  }

  /** Has the folder looked through at the next opportunity. */
  void ask() {
    asked = true;
  }

  /** Whether the folder has been looked through since the start. */
  boolean listed() {
    return listed;
  }

  /** Whether an image's file was there at the last look. */
  boolean isThere(String path) {
    return present.contains(path);
  }

  @Override
  public boolean step() throws IOException {
    long began = System.nanoTime();
    if (!asked && began - next < 0) {
      return false;
    }
    asked = false;
    next = began + SECONDS * SECOND;
    board.doing(name(), Phase.LISTING, 0, 0);
    boolean waiting = look();
    long took = System.nanoTime() - began;
    next = began + Math.max(waiting ? 2 * SECOND : SECONDS * SECOND, SHARE * took);
    return true;
  }

  /** Whether files were left for the next look. */
  private boolean look() throws IOException {
    List<Path> files = ImageFiles.list(root);
    if (known.isEmpty()) {
      known.addAll(store.images().paths());
    }
    boolean first = known.isEmpty();
    Set<String> there = new HashSet<>();
    List<String> fresh = new ArrayList<>();
    boolean waiting = false;
    for (Path file : files) {
      String path = ImageFiles.idOf(root, file).value();
      there.add(path);
      if (!known.contains(path)) {
        boolean quiet = first || isQuiet(file);
        waiting |= !quiet;
        if (quiet) {
          fresh.add(path);
        }
      }
    }
    add(fresh);
    present = there;
    listed = true;
    return waiting;
  }

  private static boolean isQuiet(Path file) {
    try {
      long age = System.currentTimeMillis() - Files.getLastModifiedTime(file).toMillis();
      return age > QUIET_MILLIS || age < 0;
    } catch (IOException e) {
      return true; // a link that leads nowhere; decoding says so
    }
  }

  private void add(List<String> fresh) {
    if (fresh.isEmpty()) {
      return;
    }
    Groups groups = Groups.of(store.settings().find().orElseThrow().groups());
    Images images = store.images();
    List<Found> found = fresh.stream().map(path -> new Found(path, groups.of(path))).toList();
    for (int from = 0; from < found.size(); from += AT_ONCE) {
      List<Found> some = found.subList(from, Math.min(found.size(), from + AT_ONCE));
      images.add(some);
      some.forEach(one -> known.add(one.path()));
      project.changed();
      board.doing(name(), Phase.LISTING, from + some.size(), found.size());
    }
  }
}
