package org.medal.deep.embed;

import java.util.Optional;
import org.medal.core.data.FloatMatrix;
import org.medal.core.data.Probabilities;

/**
 * What a network says of some images.
 *
 * @param features row i is image i
 * @param probabilities row i is image i; empty if the network has no trained head
 */
public record Embedding(FloatMatrix features, Optional<Probabilities> probabilities) {}
