package org.medal.lab.paper;

import java.util.OptionalDouble;

/**
 * What the paper reports of one data set in words and tables; its figures are pictures, and nothing
 * is read off them.
 *
 * @param pool images for training and oracle (Table I)
 * @param target an accuracy of which the text of section IV-E says how many labels it takes
 * @param medal labels by MedAL to {@code target}
 * @param entropy labels by uncertainty sampling to it
 * @param random labels by random sampling to it
 * @param fullData the accuracy of a model of the whole pool, where it is given as a number
 * @param fullDataSource where that stands
 * @param labelsToFullData labels by MedAL that give comparable results; 0 where nothing is said
 * @param randomStart test accuracy in percent after a random initial set (Table II)
 * @param orbStart the same after one by ORB descriptors (Table II)
 * @param curves the figure with the learning curves
 */
public record PublishedResults(
    int pool,
    double target,
    int medal,
    int entropy,
    int random,
    OptionalDouble fullData,
    String fullDataSource,
    int labelsToFullData,
    double randomStart,
    double orbStart,
    String curves) {
  static final PublishedResults MESSIDOR =
      new PublishedResults(
          768, .80, 425, 625, 700, OptionalDouble.empty(), "", 650, 57.89, 65.23, "Fig. 5");

  static final PublishedResults BACH =
      new PublishedResults(
          320,
          .82,
          230,
          250,
          255,
          OptionalDouble.of(.8451),
          "legend of Fig. 6",
          0,
          68.43,
          74.93,
          "Fig. 6");

  static final PublishedResults ISIC2016 =
      new PublishedResults(
          700,
          .69,
          460,
          570,
          640,
          OptionalDouble.of(.71),
          "section IV-E",
          610,
          41.37,
          46.35,
          "Fig. 7");

  /** Labels to the target by one of the three strategies the paper compares; 0 for others. */
  int labels(String strategy) {
    return switch (strategy) {
      case "medal" -> medal;
      case "entropy" -> entropy;
      case "random" -> random;
      default -> 0;
    };
  }
}
