package org.medal.deep.fetch;

import java.net.URI;
import java.util.Optional;
import org.medal.core.data.InputException;
import org.medal.deep.network.Architecture;

/**
 * A weights file that somebody publishes.
 *
 * @param fileName what it is called once it is here
 * @param address where it is
 * @param maxBytes what it may be long at most
 * @param sha256 its digest, 64 lower-case hexadecimal digits, where it is known
 */
public record PublishedWeights(
    String fileName, URI address, long maxBytes, Optional<String> sha256) {
  private static final long INCEPTION_LIMIT = 200L << 20;

  /** What to tell a user who has no weights of a network. */
  public static String advice(Architecture architecture) {
    return switch (architecture) {
      case INCEPTION_V3 ->
          "give --weights FILE, or fetch them with 'medal weights fetch inception-v3'";
      case PROCEDURAL -> "leave out --untrained, or give --weights FILE";
      default -> "give --weights FILE, a safetensors file with torchvision's names";
    };
  }

  /**
   * The ImageNet weights of a network.
   *
   * <p>Inception V3: {@code timm/inception_v3.tv_in1k}, Google's weights as ported by torchvision
   * (Apache 2.0); its tensors already have torchvision's names, its input is x/127.5 − 1. Its
   * digest is not known here, so it is recorded when the file arrives. torchvision counts the
   * padding in average pooling, Google's network, and this one, do not.
   *
   * @throws InputException if no safetensors file of the network is known
   */
  public static PublishedWeights of(Architecture architecture) {
    if (architecture == Architecture.INCEPTION_V3) {
      return new PublishedWeights(
          "inception-v3.safetensors",
          URI.create(
              "https://huggingface.co/timm/inception_v3.tv_in1k/resolve/main/model.safetensors"),
          INCEPTION_LIMIT,
          Optional.empty());
    }
    throw new InputException(
        "No published safetensors file of %s is known; convert torchvision's weights with Python's safetensors package, or start without --weights"
            .formatted(architecture.title()));
  }
}
