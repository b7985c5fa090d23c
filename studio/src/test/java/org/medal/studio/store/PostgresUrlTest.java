package org.medal.studio.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medal.core.data.InputException;
import org.medal.core.data.UsageException;

class PostgresUrlTest {
  @Test
  void allPartsAreRead() {
    PostgresUrl url =
        PostgresUrl.parse(
            "postgresql://an%40n:s%3Acr%2Fet+%25@db.example:5433/eyes?sslmode=require");

    assertThat(url.host()).isEqualTo("db.example");
    assertThat(url.port()).isEqualTo(5433);
    assertThat(url.database()).isEqualTo("eyes");
    assertThat(url.user()).contains("an@n");
    assertThat(url.password()).contains("s:cr/et+%");
    assertThat(url.sslMode()).contains("require");
  }

  @Test
  void userPasswordPortAndModeMayBeMissing() {
    assertThat(PostgresUrl.parse("postgres://localhost/eyes"))
        .isEqualTo(
            new PostgresUrl(
                "localhost", 5432, "eyes", Optional.empty(), Optional.empty(), Optional.empty()));
    assertThat(PostgresUrl.parse("postgresql://ann@[::1]/eyes").user()).contains("ann");
    assertThat(PostgresUrl.parse("postgresql://ann@[::1]/eyes").host()).isEqualTo("[::1]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mysql://ann:secret@host/eyes",
        "postgresql://ann:secret@host",
        "postgresql://ann:secret@host/",
        "postgresql://ann:secret@host/a/b",
        "postgresql://ann:secret@host/eyes?sslmode=a&password=b",
        "postgresql://ann:secret@host/eyes?user=x",
        "postgresql://ann:secret@ho st/eyes",
        "postgresql://ann:secret%zz@host/eyes",
        "postgresql:ann:secret",
        "secret"
      })
  void whatIsNoAddressIsRefusedWithoutRepeatingThePassword(String url) {
    assertThatThrownBy(() -> PostgresUrl.parse(url))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith("--db must look like postgresql://")
        .hasMessageNotContaining("secret")
        .hasNoCause();
  }

  @Test
  void aServerThatIsNotThereIsNamedWithoutThePassword() {
    assertThatThrownBy(() -> Store.postgres("postgresql://ann:secret@127.0.0.1:1/eyes"))
        .isInstanceOf(InputException.class)
        .hasMessageStartingWith("The database 127.0.0.1:1/eyes cannot be opened")
        .hasMessageNotContaining("secret");
  }

  @Test
  void anAddressNeverPrintsItsPassword() {
    assertThat(PostgresUrl.parse("postgresql://ann:secret@host/eyes").toString())
        .isEqualTo("host:5432/eyes");
  }
}
