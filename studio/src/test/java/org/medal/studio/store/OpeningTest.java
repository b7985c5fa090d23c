package org.medal.studio.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.medal.core.data.InputException;
import org.medal.studio.project.AssignmentPolicy;

/** One process at a time, and only what this version can read. */
class OpeningTest extends StoreTest {
  @Test
  void aProjectIsOpenOnce() {
    assertThatThrownBy(() -> place.open(clock))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("is open in another process; stop that one first");
    reopen();
    reader("Ann");
    assertThat(store.readers().all()).hasSize(1);
  }

  @Test
  void aProjectOfANewerVersionIsLeftAlone() {
    begin(AssignmentPolicy.SINGLE);
    store.close();
    execute(
        "INSERT INTO flyway_schema_history (installed_rank, version, description, type, script,"
            + " checksum, installed_by, execution_time, success) VALUES"
            + " (99, '99', 'later', 'SQL', 'V99__later.sql', 1, 'x', 1, "
            + (engine == Engine.SQLITE ? "1" : "true")
            + ")");

    assertThatThrownBy(() -> place.open(clock))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("was made by a newer version of MedAL; open it with that version");
    execute("DELETE FROM flyway_schema_history WHERE version = '99'");
    store = place.open(clock);
    assertThat(store.settings().find()).isPresent();
  }

  @Test
  void tablesOfAnotherProgramAreLeftAlone() {
    store.close();
    place.close();
    place = engine.place(folder.resolve("other"));
    folder.resolve("other").toFile().mkdirs();
    execute("CREATE TABLE contacts (name TEXT)");

    assertThatThrownBy(() -> place.open(clock))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("is damaged or no project of MedAL");
    execute("INSERT INTO contacts VALUES ('Ann')");
    place.close();
    place = engine.place(folder.resolve("another"));
  }

  private void execute(String sql) {
    Jdbi.create(place.tables()).useHandle(handle -> handle.execute(sql));
  }
}
