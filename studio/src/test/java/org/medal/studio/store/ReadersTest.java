package org.medal.studio.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medal.core.data.InputException;
import org.medal.studio.project.Reader;
import org.medal.studio.project.Role;

class ReadersTest extends StoreTest {
  @Test
  void anAccountIsFoundByNumberAndName() {
    Reader ann = add("Ann Ö. 医", Role.ADJUDICATOR, Optional.of("hash-1"));
    reopen();

    assertThat(ann).isEqualTo(new Reader(1, "Ann Ö. 医", Role.ADJUDICATOR, true));
    assertThat(store.readers().find(1)).contains(ann);
    assertThat(store.readers().named("Ann Ö. 医")).contains(ann);
    assertThat(store.readers().named("ann")).isEmpty();
    assertThat(store.readers().all()).containsExactly(ann);
    assertThat(store.readers().passwordHash(1)).contains("hash-1");
  }

  private Reader add(String name, Role role, Optional<String> hash) {
    return store.readers().add(name, role, hash, OptionalLong.empty());
  }

  @Test
  void aNameIsTakenOnce() {
    reader("Ann");
    assertThatThrownBy(() -> reader("Ann"))
        .isInstanceOf(InputException.class)
        .hasMessage("There is a reader 'Ann' already; choose another name");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", " Ann", "Ann ", "A\nnn", "A\u0000", "A\u200Bnn", "A\u202Enn", "A\u00A0n"})
  void namesThatOneCannotReadAreRefused(String name) {
    assertThatThrownBy(() -> reader(name)).isInstanceOf(InputException.class);
    assertThat(store.readers().all()).isEmpty();
  }

  @Test
  void aNameHasAtMost64Characters() {
    reader("😀".repeat(64));
    assertThatThrownBy(() -> reader("a".repeat(65))).isInstanceOf(InputException.class);
  }

  @Test
  void theLastActiveOwnerStaysOne() {
    long ann = add("Ann", Role.OWNER, Optional.empty()).id();
    long bob = add("Bob", Role.OWNER, Optional.empty()).id();
    store.readers().change(bob, Role.OWNER, false, ann);

    assertThatThrownBy(() -> store.readers().change(ann, Role.READER, true, ann))
        .isInstanceOf(InputException.class)
        .hasMessage("Ann is the only active owner; make somebody else an owner first");
    assertThatThrownBy(() -> store.readers().change(ann, Role.OWNER, false, ann))
        .isInstanceOf(InputException.class);
    store.readers().change(bob, Role.OWNER, true, ann);
    assertThat(store.readers().change(ann, Role.READER, true, bob).role()).isEqualTo(Role.READER);
  }

  @Test
  void aPasswordIsReplacedAndNeverShown() {
    long ann = add("Ann", Role.OWNER, Optional.of("first-hash")).id();
    store.readers().setPassword(ann, "second-hash", OptionalLong.of(ann));

    assertThat(store.readers().passwordHash(ann)).contains("second-hash");
    assertThat(store.journal().after(0, 10).toString()).doesNotContain("first-hash", "second-hash");
    assertThat(store.journal().before(10, 10).toString())
        .doesNotContain("first-hash", "second-hash");
    store.journal().rebuild();
    assertThat(store.readers().passwordHash(ann)).contains("second-hash");
  }

  @Test
  void anAccountWithoutPasswordHasNone() {
    assertThat(store.readers().passwordHash(reader("Ann"))).isEmpty();
    assertThat(store.readers().passwordHash(77)).isEmpty();
    assertThatThrownBy(() -> store.readers().setPassword(77, "x", OptionalLong.empty()))
        .isInstanceOf(InputException.class)
        .hasMessage("There is no reader 77");
  }
}
