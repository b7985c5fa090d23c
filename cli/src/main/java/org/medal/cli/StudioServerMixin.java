package org.medal.cli;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medal.core.data.InputException;
import org.medal.core.data.UsageException;
import org.medal.studio.StudioOptions.CertificateFiles;
import org.medal.studio.StudioOptions.Owner;
import org.medal.studio.api.Place;
import picocli.CommandLine.Option;

/** How the studio is reached, and by whom. */
final class StudioServerMixin {
  private static final int USUAL_PORT = 8484;

  @Option(
      names = "--host",
      defaultValue = "127.0.0.1",
      paramLabel = "ADDRESS",
      description = "Listen here; beyond this machine, login and TLS are compulsory.")
  private String host;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Listen at this port; 0: any that is free. Default: 8484, if it is free.")
  private @Nullable Integer port;

  @Option(names = "--no-browser", description = "Do not open the page in a browser.")
  private boolean noBrowser;

  @Option(names = "--login", description = "Ask for name and password on this machine too.")
  private boolean login;

  @Option(
      names = "--reader",
      paramLabel = "NAME",
      description = "Who labels where no login is needed; default: your name on this machine.")
  private @Nullable String reader;

  @Option(
      names = "--owner",
      paramLabel = "NAME",
      description = "Account of an owner, with the password of --password-file.")
  private @Nullable String owner;

  @Option(
      names = "--password-file",
      paramLabel = "F",
      description = "File whose first line is the password of --owner.")
  private @Nullable Path passwordFile;

  @Option(
      names = "--tls-cert",
      paramLabel = "PEM",
      description = "Certificate, with those behind it; default beyond this machine: an own one.")
  private @Nullable Path certificate;

  @Option(
      names = "--tls-key",
      paramLabel = "PEM",
      description = "The private key of --tls-cert, without a password.")
  private @Nullable Path key;

  Place place() {
    if (port != null) {
      return new Place(host, port);
    }
    return new Place(host, new Place(host, USUAL_PORT).isFree() ? USUAL_PORT : 0);
  }

  boolean browser() {
    return !noBrowser;
  }

  boolean login() {
    return login;
  }

  String reader() {
    return reader != null ? reader : System.getProperty("user.name", "owner");
  }

  Optional<Owner> owner() {
    if (owner == null && passwordFile == null) {
      return Optional.empty();
    }
    if (owner == null || passwordFile == null) {
      throw new UsageException("--owner and --password-file need each other; give both");
    }
    return Optional.of(new Owner(owner, firstLine(passwordFile)));
  }

  private static String firstLine(Path file) {
    try {
      return Files.readString(file)
          .lines()
          .findFirst()
          .filter(line -> !line.isEmpty())
          .orElseThrow(() -> new InputException(file + " holds no password in its first line"));
    } catch (CharacterCodingException e) {
      throw new InputException(file + " is not UTF-8; write the password into a text file", e);
    } catch (IOException e) {
      throw new InputException("Cannot read " + file + "; check --password-file", e);
    }
  }

  Optional<CertificateFiles> certificate() {
    if (certificate == null && key == null) {
      return Optional.empty();
    }
    if (certificate == null || key == null) {
      throw new UsageException("--tls-cert and --tls-key need each other; give both");
    }
    return Optional.of(new CertificateFiles(certificate, key));
  }
}
