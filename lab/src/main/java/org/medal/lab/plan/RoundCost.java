package org.medal.lab.plan;

/**
 * What a round takes when nothing runs beside it: a straight line over the number of labels.
 *
 * @param fixed seconds whatever the labels
 * @param perLabel seconds for each label
 */
public record RoundCost(double fixed, double perLabel) {
  /** The line through two measurements; one that would fall is level. */
  public static RoundCost through(int few, double secondsOfFew, int many, double secondsOfMany) {
    double slope = many > few ? (secondsOfMany - secondsOfFew) / (many - few) : 0;
    return slope > 0 && secondsOfFew >= slope * few
        ? new RoundCost(secondsOfFew - slope * few, slope)
        : slope > 0
            ? new RoundCost(0, secondsOfMany / many)
            : new RoundCost((secondsOfFew + secondsOfMany) / 2, 0);
  }

  /** Seconds of a round with so many labels. */
  public double seconds(int labelled) {
    return fixed + perLabel * labelled;
  }
}
