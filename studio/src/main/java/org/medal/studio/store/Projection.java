package org.medal.studio.store;

import org.jdbi.v3.core.Handle;

/** What an event of one kind does to the tables; it looks at nothing but the event and them. */
interface Projection {
  void apply(Handle handle, Event event);
}
