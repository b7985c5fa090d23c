package org.medal.studio.jobs;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.medal.core.data.SampleId;
import org.medal.deep.engine.TorchEngine;
import org.medal.imaging.RgbImage;
import org.medal.studio.jobs.Activity.Phase;
import org.medal.studio.jobs.Duplicates.Known;
import org.medal.studio.project.ProjectImage;
import org.medal.studio.project.Standing;
import org.medal.studio.store.Images.Scanned;
import org.medal.studio.store.Store;

/**
 * Decodes each image once, some at a time, so that training finds its turn: its size, its hash and,
 * where a frozen network ranks, its features. What cannot be decoded, and what shows an earlier
 * image again, is set aside; not, however, what somebody has read or is held out. Images that are
 * labelled come first, then those held out, then the others in random order.
 */
final class Scanning implements Chore {
  private static final int AT_ONCE = 64;

  private final Store store;
  private final ProjectImages images;
  private final Listing listing;
  private final NetworkImages pixels;
  private final Optional<FrozenBase> frozen;
  private final ActivityBoard board;
  private final KeyedDraw draw;
  private final Duplicates duplicates;
  private final Deque<Long> waiting = new ArrayDeque<>();
  private int seen = -1;
  private int total;
  private volatile boolean recalled;

  Scanning(
      Store store,
      ProjectImages images,
      Listing listing,
      NetworkImages pixels,
      Optional<FrozenBase> frozen,
      ActivityBoard board,
      KeyedDraw draw) {
    this.store = store;
    this.images = images;
    this.listing = listing;
    this.pixels = pixels;
    this.frozen = frozen;
    this.board = board;
    this.draw = draw;
    this.duplicates = new Duplicates(pixels);
  }

  @Override
  public String name() {
    return "decoding images";
  }

  /** Whether a model can look at an image. */
  boolean usable(ProjectImage image) {
    return isScanned(image) && listing.isThere(image.path());
  }

  /** Whether all images that are there have been looked at. */
  boolean finished() {
    return listing.listed() && recalled && images.all().stream().noneMatch(this::waits);
  }

  private boolean isScanned(ProjectImage image) {
    return image.width().isPresent()
        && frozen.map(base -> base.knows(new SampleId(image.path()))).orElse(true);
  }

  private boolean waits(ProjectImage image) {
    return image.standing() == Standing.POOL && !isScanned(image) && listing.isThere(image.path());
  }

  @Override
  public boolean step() {
    if (!listing.listed()) {
      return false;
    }
    List<ProjectImage> all = images.all();
    recall(all);
    List<ProjectImage> some = next(all);
    if (some.isEmpty()) {
      return false;
    }
    board.doing(name(), Phase.SCANNING, Math.max(0, total - waiting.size()), total);
    scan(some);
    return true;
  }

  /** Learns once what was found out before the start. */
  private void recall(List<ProjectImage> all) {
    if (recalled) {
      return;
    }
    List<ProjectImage> known =
        all.stream()
            .filter(image -> image.standing() == Standing.POOL && image.hash().isPresent())
            .toList();
    List<SampleId> there =
        known.stream()
            .filter(image -> listing.isThere(image.path()))
            .map(image -> new SampleId(image.path()))
            .toList();
    frozen.ifPresent(
        base -> base.recall(there, (at, of) -> board.doing(name(), Phase.FEATURES, at, of)));
    for (ProjectImage image : known) {
      long hash = image.hash().orElseThrow();
      duplicates.add(new Known(image.id(), new SampleId(image.path()), hash));
    }
    recalled = true;
  }

  /** Those that come next; what has been labelled meanwhile before all others. */
  private List<ProjectImage> next(List<ProjectImage> all) {
    if (waiting.isEmpty() || seen != all.size()) {
      fill(all);
    }
    List<ProjectImage> some = new ArrayList<>();
    all.stream()
        .filter(image -> image.consensus().isPresent() && waits(image))
        .limit(AT_ONCE)
        .forEach(some::add);
    while (some.size() < AT_ONCE && !waiting.isEmpty()) {
      store.images().find(waiting.remove()).filter(this::waits).ifPresent(some::add);
    }
    return some.stream().distinct().toList();
  }

  private void fill(List<ProjectImage> all) {
    List<ProjectImage> missing = all.stream().filter(this::waits).toList();
    waiting.clear();
    draw.order(missing.stream().filter(ProjectImage::heldOut).toList(), ProjectImage::path)
        .forEach(image -> waiting.add(image.id()));
    draw.order(missing.stream().filter(image -> !image.heldOut()).toList(), ProjectImage::path)
        .forEach(image -> waiting.add(image.id()));
    seen = all.size();
    total = waiting.size();
  }

  private void scan(List<ProjectImage> some) {
    Map<SampleId, RgbImage> good = new HashMap<>();
    List<Scanned> scanned = new ArrayList<>();
    Map<ProjectImage, Known> twins = new HashMap<>();
    for (FirstLook look : FirstLook.at(some, pixels)) {
      if (look.measured().isEmpty()) {
        unreadable(look);
      } else {
        accept(look, good, scanned, twins);
      }
    }
    compute(good);
    if (!scanned.isEmpty()) {
      store.images().scanned(scanned);
    }
    twins.forEach(this::duplicate);
    some.forEach(image -> images.changed(image.id()));
  }

  private void accept(
      FirstLook look,
      Map<SampleId, RgbImage> good,
      List<Scanned> scanned,
      Map<ProjectImage, Known> twins) {
    ProjectImage image = look.image();
    SampleId id = new SampleId(image.path());
    RgbImage pixelsOf = look.measured().orElseThrow().image();
    if (image.width().isEmpty()) {
      scanned.add(
          new Scanned(
              image.id(),
              look.measured().get().width(),
              look.measured().get().height(),
              look.hash()));
      Optional<Known> twin = duplicates.find(look.hash(), pixelsOf);
      if (twin.isPresent() && image.readings() == 0 && !image.heldOut()) {
        twins.put(image, twin.get());
        return;
      }
      pixels.keep(id, pixelsOf); // a twin in the same lot is compared with it
      duplicates.add(new Known(image.id(), id, look.hash()));
    }
    good.put(id, pixelsOf);
  }

  private void compute(Map<SampleId, RgbImage> good) {
    frozen.ifPresent(
        base -> {
          pixels.lend(good);
          TorchEngine.threads(Models.spare(TorchEngine.allThreads()));
          try {
            base.compute(good.keySet().stream().sorted().toList());
          } finally {
            pixels.lend(Map.of());
          }
        });
  }

  private void unreadable(FirstLook look) {
    setAside(look.image(), Standing.UNREADABLE, look.problem(), OptionalLong.empty());
  }

  private void duplicate(ProjectImage image, Known twin) {
    String reason = "It shows what " + twin.name() + " shows";
    setAside(image, Standing.DUPLICATE, reason, OptionalLong.of(twin.id()));
  }

  private void setAside(ProjectImage image, Standing why, String reason, OptionalLong twin) {
    store.images().setAside(image.id(), why, reason, twin, OptionalLong.empty());
  }
}
