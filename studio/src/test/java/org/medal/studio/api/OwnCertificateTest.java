package org.medal.studio.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.medal.core.data.InputException;

class OwnCertificateTest {
  private static final List<String> NAMES = List.of("localhost", "192.0.2.7", "0:0:0:0:0:0:0:1");

  @TempDir Path folder;

  @Test
  void itIsKept() {
    TlsKeys first = OwnCertificate.in(folder, NAMES);
    assertThat(OwnCertificate.in(folder, NAMES).fingerprint()).isEqualTo(first.fingerprint());
  }

  @Test
  void itIsForItsNames() {
    assertThat(OwnCertificate.in(folder, NAMES).names()).containsExactlyInAnyOrderElementsOf(NAMES);
  }

  @Test
  void aNewOneIsMadeForANewName() {
    String first = OwnCertificate.in(folder, NAMES).fingerprint();
    TlsKeys second = OwnCertificate.in(folder, List.of("localhost", "eye.example"));
    assertThat(second.fingerprint()).isNotEqualTo(first);
    assertThat(second.names()).contains("eye.example");
  }

  @Test
  void onlyTheOwnerReadsTheKey() throws IOException {
    OwnCertificate.in(folder, NAMES);
    assertThat(Files.getPosixFilePermissions(folder.resolve("key.pem")))
        .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
  }

  @Test
  void itIsSignedByItself() {
    TlsKeys keys = OwnCertificate.in(folder, NAMES);
    assertThatCode(() -> keys.certificate().verify(keys.certificate().getPublicKey()))
        .doesNotThrowAnyException();
    assertThatCode(() -> keys.certificate().checkValidity()).doesNotThrowAnyException();
  }

  @Test
  void aKeyOfAnotherCertificateIsRefused() {
    OwnCertificate.in(folder.resolve("a"), NAMES);
    OwnCertificate.in(folder.resolve("b"), NAMES);
    Path certificate = folder.resolve("a/certificate.pem");
    assertThatThrownBy(() -> PemFiles.read(certificate, folder.resolve("b/key.pem")))
        .isInstanceOf(InputException.class)
        .hasMessageContaining("is not that of the certificate");
    assertThatThrownBy(() -> PemFiles.read(folder.resolve("a/key.pem"), certificate))
        .isInstanceOf(InputException.class);
  }
}
