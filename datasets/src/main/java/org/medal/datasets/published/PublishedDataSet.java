package org.medal.datasets.published;

import java.nio.file.Path;

/** Reads one published data set from the files in which it is distributed. */
public interface PublishedDataSet {
  /** The name users know it by, in lower case: "messidor". */
  String name();

  /**
   * Reads annotations, applies what was published as wrong in them, and finds the images; none is
   * decoded. Images that are not there and images without annotation are left out and remarked.
   *
   * @param data where the download was unpacked
   * @param cache a folder in which images may be kept that had to be unpacked further
   * @throws org.medal.core.data.InputException if an annotation file is missing, damaged or
   *     contradicts itself, or no image is there; the message names file and row
   */
  DataSetReading read(Path data, Path cache);
}
