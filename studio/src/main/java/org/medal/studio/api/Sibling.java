package org.medal.studio.api;

import org.medal.studio.project.ProjectImage;

/** Another image of the same group: the other eye, the same patient. */
record Sibling(long id, String path) {
  static Sibling of(ProjectImage image) {
    return new Sibling(image.id(), image.path());
  }
}
