package org.medal.studio.jobs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.medal.studio.project.ProjectImage;
import org.medal.studio.project.ProjectSettings;
import org.medal.studio.project.Standing;
import org.medal.studio.store.Store;

/**
 * Draws the images on which models are evaluated: once, when the folder has been looked through for
 * the first time, whole groups in random order, never more than a third of the images. Images that
 * have been read are not drawn, and none are where some are held out already. What shows a patient
 * of a held-out image is held out too, whenever it comes: a model that had learnt from it would
 * know what it is tested on.
 */
final class HoldingOut implements Chore {
  private static final int MOST = 3;

  private final Store store;
  private final ProjectImages images;
  private final Listing listing;
  private volatile boolean done;
  private int looked = -1;
  private long heldOut = -1;

  HoldingOut(Store store, ProjectImages images, Listing listing) {
    this.store = store;
    this.images = images;
    this.listing = listing;
  }

  @Override
  public String name() {
    return "drawing the held-out images";
  }

  /** Whether it is settled which images are held out. */
  boolean done() {
    return done;
  }

  @Override
  public boolean step() {
    if (!listing.listed()) {
      return false;
    }
    List<ProjectImage> all = images.all();
    List<Long> chosen = done ? List.of() : draw(all);
    boolean did = hold(chosen.isEmpty() ? later(all) : chosen) || !done;
    done = true;
    return did;
  }

  private List<Long> draw(List<ProjectImage> all) {
    boolean begun = store.rankings().count() > 0 || all.stream().anyMatch(ProjectImage::heldOut);
    return begun ? List.of() : drawn(all, store.settings().find().orElseThrow());
  }

  /** Looks only where there are other images, or others held out, than the last time. */
  private List<Long> later(List<ProjectImage> all) {
    long now = all.stream().filter(ProjectImage::heldOut).count();
    if (all.size() == looked && now == heldOut) {
      return List.of();
    }
    looked = all.size();
    heldOut = now;
    return companions(all);
  }

  private boolean hold(List<Long> chosen) {
    if (chosen.isEmpty()) {
      return false;
    }
    store.images().holdOut(chosen);
    images.changed();
    return true;
  }

  /** The images of held-out groups that are not held out. */
  static List<Long> companions(List<ProjectImage> all) {
    Set<String> groups =
        all.stream()
            .filter(ProjectImage::heldOut)
            .map(ProjectImage::group)
            .collect(Collectors.toSet());
    return all.stream()
        .filter(image -> !image.heldOut() && groups.contains(image.group()))
        .map(ProjectImage::id)
        .toList();
  }

  static List<Long> drawn(List<ProjectImage> all, ProjectSettings settings) {
    Map<String, List<ProjectImage>> groups = new LinkedHashMap<>();
    for (ProjectImage image : all) {
      if (image.standing() == Standing.POOL) {
        groups.computeIfAbsent(image.group(), name -> new ArrayList<>()).add(image);
      }
    }
    int wanted = Math.min(settings.testSize(), all.size() / MOST);
    List<Long> drawn = new ArrayList<>();
    KeyedDraw draw = new KeyedDraw(settings.seed(), "held out");
    for (String group : draw.order(List.copyOf(groups.keySet()), name -> name)) {
      List<ProjectImage> members = groups.getOrDefault(group, List.of());
      boolean unread = members.stream().allMatch(image -> image.readings() == 0);
      if (unread && drawn.size() + members.size() <= wanted) {
        members.forEach(image -> drawn.add(image.id()));
      }
    }
    return drawn;
  }
}
