package org.medal.core.loop;

import java.util.List;
import org.medal.core.data.Labelled;
import org.medal.core.data.SampleId;

/** Whoever knows the labels: a file of known ones, or a doctor. */
@FunctionalInterface
public interface Oracle {
  /** The labels of the samples asked for, one for each, in the same order. */
  List<Labelled> label(List<SampleId> asked);
}
