package org.medal.studio.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.medal.studio.project.Role;

class SessionsTest extends StoreTest {
  private static final Duration HOUR = Duration.ofHours(1);

  @Test
  void aTokenIsItsReadersUntilItIsClosed() {
    long ann = reader("Ann");
    String token = store.sessions().open(ann, HOUR);
    reopen();

    assertThat(store.sessions().find(token).orElseThrow().reader().name()).isEqualTo("Ann");
    assertThat(store.sessions().find(token + "x")).isEmpty();
    store.sessions().close(token);
    assertThat(store.sessions().find(token)).isEmpty();
  }

  @Test
  void everySessionHasTokensOfItsOwn() {
    long ann = reader("Ann");
    String first = store.sessions().open(ann, HOUR);
    String second = store.sessions().open(ann, HOUR);

    assertThat(first).isNotEqualTo(second).hasSize(43);
    assertThat(csrf(first)).isNotEqualTo(csrf(second)).isNotEqualTo(first).hasSize(43);
  }

  private String csrf(String token) {
    return store.sessions().find(token).orElseThrow().csrf();
  }

  @Test
  void aSessionExpires() {
    String token = store.sessions().open(reader("Ann"), HOUR);
    clock.move(HOUR.minusMillis(1));
    assertThat(store.sessions().find(token)).isPresent();

    clock.move(Duration.ofMillis(1));
    assertThat(store.sessions().find(token)).isEmpty();
  }

  @Test
  void allSessionsOfAReaderAreClosedAtOnce() {
    long ann = reader("Ann");
    String one = store.sessions().open(ann, HOUR);
    String two = store.sessions().open(ann, HOUR);
    String other = store.sessions().open(reader("Bob"), HOUR);
    store.sessions().closeAll(ann);

    assertThat(store.sessions().find(one)).isEmpty();
    assertThat(store.sessions().find(two)).isEmpty();
    assertThat(store.sessions().find(other)).isPresent();
  }

  @Test
  void aClosedAccountHasNoSession() {
    long boss =
        store.readers().add("Boss", Role.OWNER, Optional.empty(), OptionalLong.empty()).id();
    long ann = reader("Ann");
    String token = store.sessions().open(ann, HOUR);
    store.readers().change(ann, Role.READER, false, boss);

    assertThat(store.sessions().find(token)).isEmpty();
  }

  @Test
  void theDatabaseDoesNotHoldTheToken() {
    String token = store.sessions().open(reader("Ann"), HOUR);
    String rows =
        Jdbi.create(place.tables())
            .withHandle(h -> h.createQuery("SELECT * FROM session").mapToMap().list().toString());

    assertThat(rows).contains("token_hash").doesNotContain(token);
  }
}
