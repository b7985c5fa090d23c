package org.medal.studio.jobs;

import java.util.Optional;

/**
 * An image on the map of the pool.
 *
 * @param x along the first principal axis of the features
 * @param y along the second
 * @param entropy of the model's prediction, in nats
 * @param label the consensus, if there is one
 * @param queued whether the latest ranking asks for it
 */
public record MapDot(
    long image, double x, double y, double entropy, Optional<String> label, boolean queued) {}
