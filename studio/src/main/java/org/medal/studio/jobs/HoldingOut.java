package org.medal.studio.jobs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.medal.studio.project.ProjectImage;
import org.medal.studio.project.ProjectSettings;
import org.medal.studio.project.Standing;
import org.medal.studio.store.Store;

/**
 * Draws the images on which models are evaluated: once, when the folder has been looked through for
 * the first time, whole groups in random order, never more than a third of the images. Images that
 * have been read are not drawn, and none are where some are held out already.
 */
final class HoldingOut implements Chore {
  private static final int MOST = 3;

  private final Store store;
  private final ProjectImages images;
  private final Listing listing;
  private volatile boolean done;

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
    if (done || !listing.listed()) {
      return false;
    }
    List<ProjectImage> all = images.all();
    boolean begun = store.rankings().count() > 0 || all.stream().anyMatch(ProjectImage::heldOut);
    List<Long> drawn = begun ? List.of() : drawn(all, store.settings().find().orElseThrow());
    if (!drawn.isEmpty()) {
      store.images().holdOut(drawn);
      images.changed();
    }
    done = true;
    return true;
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
