package org.medal.studio.store;

import java.time.InstantSource;
import javax.sql.DataSource;

/** Where a test's project lies. */
interface Place extends AutoCloseable {
  Store open(InstantSource clock);

  /** What {@code ChildReader} opens it by. */
  String address();

  /** A way to the tables past the store. */
  DataSource tables();

  @Override
  void close();
}
