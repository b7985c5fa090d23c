package org.medal.studio;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.medal.core.data.UsageException;
import org.medal.studio.api.Place;
import org.medal.studio.jobs.AdaptRequest;

/**
 * How a studio is started.
 *
 * @param project folder of the project: its database, pictures, models, certificate
 * @param database {@code postgresql://…} for a team; without it a file in the project's folder
 * @param place where the server listens
 * @param login whether name and password are needed even on this machine
 * @param reader name of the owner where no login is needed
 * @param owner account that is to be there
 * @param certificate given certificate and key; without them, beyond this machine, an own one
 * @param testLabels CSV {@code path,label} of images that are held out and known
 * @param importLabels CSV {@code path,label} of images that are known
 * @param adapt whether the encoder is adapted to the images
 * @param log is told what whoever runs the studio should know, a line at a time
 */
public record StudioOptions(
    Path project,
    Optional<String> database,
    Place place,
    boolean login,
    String reader,
    Optional<Owner> owner,
    Optional<CertificateFiles> certificate,
    SettingsChoice settings,
    Optional<Path> testLabels,
    Optional<Path> importLabels,
    AdaptRequest adapt,
    Consumer<String> log) {
  public StudioOptions {
    boolean open = place.loopback() && !login;
    if (owner.isPresent() && open) {
      throw new UsageException("--owner needs --login; without it --reader names the owner");
    }
    if (owner.isEmpty() && !open && (testLabels.isPresent() || importLabels.isPresent())) {
      throw new UsageException(
          "--test-labels and --import-labels need somebody who says so; give --owner and"
              + " --password-file");
    }
  }

  /** An account of an owner: made if it is not there, given this password if it has another. */
  public record Owner(String name, String password) {}

  /** Files in PEM. */
  public record CertificateFiles(Path certificate, Path key) {}

  /** Whether name and password are needed. */
  boolean needsLogin() {
    return login || !place.loopback();
  }
}
