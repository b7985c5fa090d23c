package org.medal.studio.store;

import java.util.List;
import org.jdbi.v3.core.Handle;

/** A reason to give a reader an image. */
interface Source {
  /** Up to {@code limit} images that this reader could be given for it, best first. */
  List<Candidate> find(Handle handle, Asking asking, int limit);
}
