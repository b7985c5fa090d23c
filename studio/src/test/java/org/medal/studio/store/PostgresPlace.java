package org.medal.studio.store;

import java.time.InstantSource;
import java.util.Locale;
import java.util.UUID;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.postgresql.ds.PGSimpleDataSource;

/** A database of the test's own on the server of the tests. */
record PostgresPlace(String server, String name) implements Place {
  static PostgresPlace create(String server) {
    String name = "medal_" + UUID.randomUUID().toString().replace("-", "").toLowerCase(Locale.ROOT);
    Jdbi.create(source(server)).useHandle(handle -> handle.execute("CREATE DATABASE " + name));
    return new PostgresPlace(server, name);
  }

  @Override
  public Store open(InstantSource clock) {
    return new Store(PostgresDatabase.open(PostgresUrl.parse(address())), clock);
  }

  @Override
  public String address() {
    return server.substring(0, server.lastIndexOf('/') + 1) + name;
  }

  @Override
  public DataSource tables() {
    return source(address());
  }

  private static DataSource source(String address) {
    PostgresUrl url = PostgresUrl.parse(address);
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setServerNames(new String[] {url.host()});
    source.setPortNumbers(new int[] {url.port()});
    source.setDatabaseName(url.database());
    url.user().ifPresent(source::setUser);
    url.password().ifPresent(source::setPassword);
    return source;
  }

  @Override
  public void close() {
    Jdbi.create(source(server))
        .useHandle(handle -> handle.execute("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)"));
  }
}
