package org.medal.deep.train;

import java.util.List;
import org.medal.core.data.Probabilities;
import org.medal.core.data.SampleId;

/** The committee of a trained network. */
interface Members {
  /** What each member gives for the images, member by member: row i is image i. */
  List<Probabilities> probabilities(FineTuned model, List<SampleId> ids);
}
