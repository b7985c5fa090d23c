package org.medal.lab.report;

/** What a reader of a map must know. */
final class MapText {
  static final String SENTENCE =
      "Each point is an image of the pool, at the first two principal components of the features in"
          + " which the last model of the run measures distances; colour and small shape tell its"
          + " class, the number and the shade of a large shape the round in which it was asked for."
          + " What is far apart in many dimensions can lie close in two: the map illustrates, it"
          + " proves nothing.";

  private MapText() {}
}
