package org.medal.studio.jobs;

import java.nio.file.Path;
import java.util.Optional;
import org.medal.deep.network.Architecture;
import org.medal.deep.weights.NetworkSpec;
import org.medal.deep.weights.ShippedWeights;
import org.medal.studio.project.ModelSettings;
import org.medal.studio.project.ProjectSettings;

/**
 * The network that learning starts from.
 *
 * @param folder where shipped weights are unpacked
 */
record StartNetwork(Path folder) {
  /** The network of these settings, with a file of its weights if it has any. */
  NetworkSpec spec(ProjectSettings settings) {
    Architecture architecture = Models.architecture(settings);
    Optional<Path> weights = weights(settings.model(), architecture);
    boolean partial = settings.model().allowPartialWeights() || weights.isEmpty();
    return new NetworkSpec(architecture, weights, partial, settings.seed());
  }

  private Optional<Path> weights(ModelSettings model, Architecture architecture) {
    return model.startsFromShipped()
        ? ShippedWeights.of(architecture).map(shipped -> shipped.unpackedIn(folder))
        : model.weights().map(Path::of);
  }
}
