package org.medal.deep.train;

import java.util.Set;
import org.medal.core.data.SampleId;

/**
 * What a round of training has left for the next one.
 *
 * @param round the round
 * @param labelled what was labelled then
 * @param start its network and head
 */
record Checkpoint(int round, Set<SampleId> labelled, TrainingStart start) {}
