package org.medal.studio.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HostNamesTest {
  private final HostNames names =
      new HostNames(List.of("localhost", "127.0.0.1", "::1", "Eye.example"));

  @ParameterizedTest
  @CsvSource({
    "localhost:8484, 8484, false, true",
    "LOCALHOST:8484, 8484, false, true",
    "127.0.0.1:8484, 8484, false, true",
    "[::1]:8484, 8484, false, true",
    "eye.example:8484, 8484, true, true",
    "eye.example, 443, true, true",
    "localhost, 80, false, true",
    "localhost, 443, false, false",
    "localhost, 8484, false, false",
    "localhost:8485, 8484, false, false",
    "evil.example:8484, 8484, false, false",
    "localhost.evil.example:8484, 8484, false, false",
    "evil.example/localhost:8484, 8484, false, false",
    "'', 8484, false, false"
  })
  void onlyOwnNamesAtTheOwnPortAreKnown(String host, int port, boolean tls, boolean known) {
    assertThat(names.knows(Optional.of(host), port, tls)).isEqualTo(known);
  }
}
