package org.medal.deep.train;

import org.medal.deep.embed.LinearHead;
import org.medal.deep.network.Parameters;

/**
 * What training begins with.
 *
 * @param parameters the network's tensors, which become those of the model
 * @param head the head
 */
record TrainingStart(Parameters parameters, LinearHead head) {}
