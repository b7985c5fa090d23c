package org.medal.studio.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.medal.core.data.InputException;

class PasswordsTest {
  private final Passwords passwords = new Passwords();

  @Test
  void thePasswordMatchesItsHashAndNoOtherDoes() {
    Optional<String> stored = Optional.of(passwords.ofNew("pässword-1"));
    assertThat(passwords.matches("pässword-1", stored)).isTrue();
    assertThat(passwords.matches("password-1", stored)).isFalse();
    assertThat(passwords.matches("", stored)).isFalse();
  }

  @Test
  void theHashIsArgon2idWithItsParametersAndASaltOfItsOwn() {
    String one = passwords.ofNew("the same password");
    String two = passwords.ofNew("the same password");
    assertThat(one).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").isNotEqualTo(two);
  }

  /** Made by the reference program: argon2 somesalt -id -t 2 -m 16 -p 1 -l 32. */
  @Test
  void hashesOfOtherProgramsAreRead() {
    String foreign =
        "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ"
            + "$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
    assertThat(passwords.matches("password", Optional.of(foreign))).isTrue();
    assertThat(passwords.matches("passwort", Optional.of(foreign))).isFalse();
  }

  @Test
  void nobodyAndNonsenseMatchNothing() {
    assertThat(passwords.matches("anything at all", Optional.empty())).isFalse();
    assertThat(passwords.matches("anything at all", Optional.of("md5:abc"))).isFalse();
  }

  @Test
  void aShortPasswordIsRefused() {
    assertThatThrownBy(() -> passwords.ofNew("1234567"))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("8 to 200");
  }
}
