package org.medal.datasets.published;

import java.nio.file.Path;
import java.util.List;

/**
 * Messidor: eye fundus photographs in twelve folders {@code Base11} to {@code Base34}, to each of
 * which belongs an {@code Annotation_BaseXX.xls}, in the folder or elsewhere. The published errata
 * are applied and the 13 duplicates of Base33 left out. Classes: healthy (retinopathy grade 0) and
 * dr (above). No patients are published.
 */
final class Messidor implements PublishedDataSet {
  static final List<String> BASES =
      List.of(
          "Base11", "Base12", "Base13", "Base14", "Base21", "Base22", "Base23", "Base24", "Base31",
          "Base32", "Base33", "Base34");

  @Override
  public String name() {
    return "messidor";
  }

  @Override
  public DataSetReading read(Path data, Path cache) {
    MessidorBases bases = new MessidorBases(Download.in(data));
    BASES.forEach(bases::add);
    return bases.reading();
  }
}
