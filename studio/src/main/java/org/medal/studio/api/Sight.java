package org.medal.studio.api;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.medal.studio.jobs.MapDot;
import org.medal.studio.project.Assignment;
import org.medal.studio.project.AssignmentMode;
import org.medal.studio.project.Reader;
import org.medal.studio.project.Role;
import org.medal.studio.store.Readings;

/**
 * Which labels somebody may see. A reader does not see that of the image before it, which may be a
 * second reading or a hidden repeat; where several read an image, only labels of images that it has
 * judged itself. Who adjudicates sees all.
 *
 * @param everything whether nothing is hidden
 * @param known the images whose labels may be seen; of all images if empty
 * @param before the image before the reader
 */
record Sight(boolean everything, Optional<Set<Long>> known, Optional<Long> before) {
  static Sight of(Services services, Reader reader) {
    Readings readings = services.store().readings();
    boolean single = services.settings().assignment().mode() == AssignmentMode.SINGLE;
    return new Sight(
        reader.role().may(Role.ADJUDICATOR),
        single ? Optional.empty() : Optional.of(readings.judged(reader.id())),
        readings.open(reader.id()).map(Assignment::image));
  }

  private boolean shows(long image) {
    boolean judged = known.isEmpty() || known.get().contains(image);
    return everything || (judged && before.stream().noneMatch(id -> id == image));
  }

  /** The label of an image, if it may be seen. */
  Optional<String> label(long image, Optional<String> label) {
    return label.filter(name -> shows(image));
  }

  /** The map without the labels that may not be seen. */
  List<MapDot> dots(List<MapDot> dots) {
    return dots.stream()
        .map(
            dot ->
                new MapDot(
                    dot.image(),
                    dot.x(),
                    dot.y(),
                    dot.entropy(),
                    label(dot.image(), dot.label()),
                    dot.queued()))
        .toList();
  }
}
