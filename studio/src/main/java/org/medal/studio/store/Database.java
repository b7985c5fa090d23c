package org.medal.studio.store;

import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;

/** Where journal and tables lie. One process has it at a time. */
interface Database extends AutoCloseable {
  /** Connections that write; one at a time is asked for. */
  DataSource writes();

  /** Connections that read beside a write and see what has been committed. */
  DataSource reads();

  /** Keeps all other writers out until the transaction of {@code handle} ends. */
  void lockWrites(Handle handle);

  /** Tells the planner of queries that the tables have grown much. */
  void grown(Handle handle);

  @Override
  void close();
}
