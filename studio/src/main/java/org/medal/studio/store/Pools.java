package org.medal.studio.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import javax.sql.DataSource;

/** Pools of connections. */
final class Pools {
  private static final long PATIENCE = Duration.ofSeconds(30).toMillis();

  private Pools() {}

  static HikariDataSource of(String name, DataSource source, int size) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("medal-" + name);
    config.setDataSource(source);
    config.setMaximumPoolSize(size);
    config.setMinimumIdle(1);
    config.setConnectionTimeout(PATIENCE);
    return new HikariDataSource(config);
  }
}
