package org.medal.core.loop;

import java.util.OptionalDouble;
import org.medal.core.data.Labelled;

/**
 * One sample that was asked for and answered.
 *
 * @param sample the sample and the label it got
 * @param utility why it was asked for, in the strategy's measure
 * @param entropy predictive entropy in nats of the model that was asked; none in the initial set
 */
public record Queried(Labelled sample, double utility, OptionalDouble entropy) {}
