package org.medal.studio.store;

import java.time.Instant;
import org.medal.studio.project.Purpose;

/** An image that a reader has before it, as far as giving it away is concerned. */
record OpenAssignment(long id, long image, long reader, Purpose purpose, Instant at) {}
