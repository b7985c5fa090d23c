package org.medal.studio.store;

import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Both kinds of database; the tests of the store run on each. */
enum Engine {
  SQLITE {
    @Override
    Place place(Path folder) {
      return new SqlitePlace(folder.resolve("project.db"));
    }
  },
  POSTGRES {
    @Override
    Place place(Path folder) {
      String url = System.getenv(VARIABLE);
      Assumptions.assumeTrue(url != null, VARIABLE + " is not set: PostgreSQL is not tested");
      return PostgresPlace.create(url);
    }
  };

  static final String VARIABLE = "MEDAL_TEST_POSTGRES";

  /** An empty place for a project. */
  abstract Place place(Path folder);
}
