package org.medal.deep.weights;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.medal.deep.network.Architecture;

/**
 * Weights that come with the program, as float16, beside a card that says how they were made. They
 * are known by their SHA-256, never by where they were unpacked.
 */
public final class ShippedWeights {
  private static final int SHORT = 16;

  /** Of every network that has some; read once. */
  private static final class All {
    static final List<ShippedWeights> WEIGHTS =
        Arrays.stream(Architecture.values())
            .filter(architecture -> exists(resource(architecture)))
            .map(ShippedWeights::new)
            .toList();
  }

  private final Architecture architecture;
  private final String sha256;

  private ShippedWeights(Architecture architecture) {
    this.architecture = architecture;
    this.sha256 = Hashes.hex(Hashes.sha256().digest(content()));
  }

  /** Those of a network; empty if it comes without. */
  public static Optional<ShippedWeights> of(Architecture architecture) {
    return All.WEIGHTS.stream().filter(w -> w.architecture == architecture).findFirst();
  }

  /** Those that a file holds; empty if it holds others. */
  public static Optional<ShippedWeights> in(Path file) {
    return All.WEIGHTS.stream()
        .filter(w -> file.endsWith(w.fileName()) && w.isIn(file))
        .findFirst();
  }

  private static String resource(Architecture architecture) {
    return architecture.title() + ".safetensors";
  }

  private static boolean exists(String resource) {
    return ShippedWeights.class.getResource(resource) != null;
  }

  private static byte[] read(String resource) {
    try (InputStream in = ShippedWeights.class.getResourceAsStream(resource)) {
      return Objects.requireNonNull(in, resource).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("The program's file " + resource + " cannot be read", e);
    }
  }

  /** The network. */
  public Architecture architecture() {
    return architecture;
  }

  /** The digest of the weights file, 64 lower-case hexadecimal digits. */
  public String sha256() {
    return sha256;
  }

  /** By which users know them: {@code shipped (sha256 0123456789abcdef)}. */
  public String name() {
    return "shipped (sha256 " + sha256.substring(0, SHORT) + ")";
  }

  /** The safetensors file, of {@link #sha256}. */
  public byte[] content() {
    return read(resource(architecture));
  }

  /** What they were made of, how, and what they are worth: Markdown. */
  public String card() {
    return new String(read(architecture.title() + ".md"), StandardCharsets.UTF_8);
  }

  /**
   * A file of them, for what reads files. It is written once, under a name that tells its digest,
   * and verified each time; one that was changed is replaced. If nothing can be written to {@code
   * folder}, a temporary file that is deleted when Java ends. Cost: reading the file, or writing it
   * once.
   *
   * @throws UncheckedIOException if nothing can be written anywhere
   */
  public Path unpackedIn(Path folder) {
    return new UnpackedFile(this).in(folder);
  }

  /** The name that such a file has. */
  String fileName() {
    return architecture.title() + "-" + sha256 + ".safetensors";
  }

  /** Whether a file holds these weights. */
  boolean isIn(Path file) {
    try {
      return Files.isRegularFile(file) && Hashes.sha256(file).equals(sha256);
    } catch (IOException e) {
      return false;
    }
  }
}
