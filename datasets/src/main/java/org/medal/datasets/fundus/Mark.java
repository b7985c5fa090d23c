package org.medal.datasets.fundus;

import java.util.List;

/** A lesion or a distractor: spots that melt into one shape, and how that shape is inked. */
record Mark(List<Spot> spots, Ink ink) {
  Mark {
    spots = List.copyOf(spots);
  }
}
