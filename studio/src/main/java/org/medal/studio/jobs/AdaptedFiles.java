package org.medal.studio.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.medal.core.data.Names;
import org.medal.deep.weights.Hashes;
import org.medal.deep.weights.NetworkSpec;
import org.medal.imaging.Modality;

/**
 * Where adapted weights lie, and what was asked for. Weights are found again only with the same
 * network, start weights, size of images and modality.
 *
 * @param folder of both
 */
record AdaptedFiles(Path folder) {
  private static final int DIGITS = 16;

  /** The modality that counts from now on, if any does; it is remembered for later starts. */
  Optional<Modality> modality(AdaptRequest request) {
    try {
      Path remembered = folder.resolve("modality");
      if (request.ended()) {
        Files.deleteIfExists(remembered);
        return Optional.empty();
      }
      if (request.asked().isPresent()) {
        Files.createDirectories(folder);
        Files.writeString(remembered, Names.of(request.asked().get()));
      }
      return Files.exists(remembered)
          ? Optional.of(
              Names.parse(Modality.class, "modality", Files.readString(remembered).strip()))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The file of weights adapted from these. */
  Path weights(NetworkSpec start, int size, Modality modality) throws IOException {
    Files.createDirectories(folder);
    String from =
        start.weights().isEmpty() ? "seed" + start.seed() : Hashes.sha256(start.weights().get());
    String name =
        String.join(
            "-",
            start.architecture().title(),
            Integer.toString(size),
            Names.of(modality),
            from.substring(0, Math.min(DIGITS, from.length())));
    return folder.resolve(name + ".safetensors");
  }
}
