package org.medal.studio.store;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.medal.studio.project.Counts;
import org.medal.studio.project.ProjectImage;
import org.medal.studio.project.Standing;

/** The images of a project. */
public final class Images {
  Images() {}

  /** An image that is not yet known. */
  public record Found(String path, String group) {}

  /** What decoding an image for the first time told. */
  public record Scanned(long id, int width, int height, long hash) {}

  /** Makes images part of the pool; those whose path is known are left as they are. */
  public List<Long> add(List<Found> images) {
    throw new UnsupportedOperationException();
  }

  public void scanned(List<Scanned> images) {
    throw new UnsupportedOperationException();
  }

  /**
   * Takes an image out of the pool, or changes why.
   *
   * @param reader who did it; empty for the program
   */
  public void setAside(
      long image, Standing why, String reason, OptionalLong duplicateOf, OptionalLong reader) {
    throw new UnsupportedOperationException();
  }

  /** Puts an image back into the pool. */
  public void restore(long image, long reader) {
    throw new UnsupportedOperationException();
  }

  /** Holds images out for evaluation; once held out, always held out. */
  public void holdOut(Collection<Long> images) {
    throw new UnsupportedOperationException();
  }

  public void flag(long image, boolean flagged, String note, long reader) {
    throw new UnsupportedOperationException();
  }

  public Optional<ProjectImage> find(long id) {
    throw new UnsupportedOperationException();
  }

  /** The images of a group that take part, ascending by id. */
  public List<ProjectImage> ofGroup(String group) {
    throw new UnsupportedOperationException();
  }

  /** All paths that are known, of images set aside as well. */
  public Set<String> paths() {
    throw new UnsupportedOperationException();
  }

  /** All images, ascending by id. Cost: one row each. */
  public List<ProjectImage> all() {
    throw new UnsupportedOperationException();
  }

  /** Images that are set aside, flagged or disputed: those a person may want to look at. */
  public List<ProjectImage> remarkable() {
    throw new UnsupportedOperationException();
  }

  public Counts counts() {
    throw new UnsupportedOperationException();
  }
}
