package org.medal.datasets.published;

/**
 * How many images a part of a data set was published with.
 *
 * @param what the part: "training images"
 * @param count how many
 */
record Published(String what, int count) {
  /** What is to be said where so many of them are there. */
  String beside(int found) {
    String line = what + ": published " + count + ", found " + found;
    if (found < count) {
      return line + ", " + (count - found) + " missing";
    }
    return found > count ? line + ", " + (found - count) + " more than published" : line;
  }
}
