package org.medal.studio.store;

import java.util.Arrays;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.medal.core.data.InputException;

/** Brings a database to the schema of this version. */
final class Migrations {
  private static final String FOLDER = "classpath:org/medal/studio/migration/";

  private Migrations() {}

  /**
   * Makes the tables, or adds what is new in this version.
   *
   * @param vendor folder of the migrations that only this kind of database has
   * @param what names the database in messages
   * @throws InputException if a newer version made it, or it is not one of ours
   */
  static void run(DataSource source, String vendor, String what) {
    Flyway flyway = flyway(source, vendor);
    try {
      if (Arrays.stream(flyway.info().applied()).anyMatch(Migrations::isNewer)) {
        throw new InputException(
            what + " was made by a newer version of MedAL; open it with that version");
      }
      flyway.migrate();
    } catch (FlywayException e) {
      throw new InputException(
          what + " is damaged or no project of MedAL; choose another place, or restore a copy", e);
    }
  }

  private static Flyway flyway(DataSource source, String vendor) {
    return Flyway.configure(Migrations.class.getClassLoader())
        .loggers("slf4j")
        .dataSource(source)
        .locations(FOLDER + "common", FOLDER + vendor)
        .failOnMissingLocations(true)
        .cleanDisabled(true)
        .load();
  }

  private static boolean isNewer(MigrationInfo migration) {
    return migration.getState() == MigrationState.FUTURE_SUCCESS
        || migration.getState() == MigrationState.FUTURE_FAILED;
  }
}
