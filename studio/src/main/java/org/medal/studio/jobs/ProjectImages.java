package org.medal.studio.jobs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.medal.studio.project.ProjectImage;
import org.medal.studio.store.Event;
import org.medal.studio.store.Images;

/**
 * The project's images in memory, about 0.5 KB each, kept up to date by the store's events: what an
 * event is about is read again when somebody asks. Safe for several threads.
 */
final class ProjectImages {
  private final Images store;
  private final Map<Long, ProjectImage> images = new TreeMap<>();
  private final Set<Long> stale = ConcurrentHashMap.newKeySet();
  private volatile boolean allStale = true;

  ProjectImages(Images store) {
    this.store = store;
  }

  /**
   * Takes note of an event; quick.
   *
   * @return whether it may change what is to be done
   */
  boolean told(Event event) {
    return switch (event.kind()) {
      case IMPORTED, HELD_OUT, IMAGES_ADDED -> {
        changed();
        yield true;
      }
      case ANSWERED, UNDONE, ADJUDICATED, SET_ASIDE, RESTORED -> {
        event.image().ifPresentOrElse(this::changed, this::changed);
        yield true;
      }
      case SETTINGS -> true;
      default -> false;
    };
  }

  /** Many images have changed, or there are new ones; what one has done oneself is told late. */
  void changed() {
    allStale = true;
  }

  /** An image has changed. */
  void changed(long id) {
    stale.add(id);
  }

  /** All images as they are now, ascending by id. */
  synchronized List<ProjectImage> all() {
    if (allStale) {
      readAll();
    }
    refresh();
    return new ArrayList<>(images.values());
  }

  private void readAll() {
    allStale = false; // before they are read: what changes from now on is read again
    stale.clear();
    try {
      List<ProjectImage> read = store.all();
      images.clear();
      read.forEach(image -> images.put(image.id(), image));
    } catch (RuntimeException e) {
      allStale = true;
      throw e;
    }
  }

  private void refresh() {
    for (Long id : List.copyOf(stale)) {
      stale.remove(id); // before it is read, as above
      try {
        store.find(id).ifPresent(found -> images.put(id, found));
      } catch (RuntimeException e) {
        stale.add(id);
        throw e;
      }
    }
  }
}
