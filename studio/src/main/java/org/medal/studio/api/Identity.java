package org.medal.studio.api;

import java.nio.file.Path;
import java.util.function.Consumer;

/** Finds what a server proves its identity with. */
public final class Identity {
  private Identity() {}

  /** A given certificate and its key. */
  public static TlsKeys given(Path certificate, Path key) {
    return PemFiles.read(certificate, key);
  }

  /**
   * The studio's own certificate, kept in a folder.
   *
   * @param log is told by what people recognise it
   */
  public static TlsKeys own(Place place, Path folder, Consumer<String> log) {
    TlsKeys keys = OwnCertificate.in(folder, place.names());
    log.accept(
        "The certificate is the studio's own; browsers warn of it once. Its SHA-256 fingerprint: "
            + keys.fingerprint());
    return keys;
  }
}
