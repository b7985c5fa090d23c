package org.medal.lab.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.medal.core.data.InputException;
import org.medal.core.data.UsageException;
import org.medal.datasets.CsvReader;
import org.medal.datasets.FolderReader;
import org.medal.datasets.ImageSet;
import org.medal.datasets.StratifiedSubset;
import org.medal.datasets.published.DataSetReading;
import org.medal.datasets.published.PublishedDataSets;
import org.medal.lab.config.DataConfig;

/** Reads who the images of an experiment are, from wherever the configuration says. */
final class SourceImages {
  private SourceImages() {}

  /**
   * Reads names, labels and groups; nothing is decoded.
   *
   * @param cache folder in which images may be kept that had to be unpacked
   * @throws InputException if the images or their labels are not usable
   */
  static DataSetReading read(DataConfig data, Path cache) {
    DataSetReading all =
        data.dataset()
            .map(name -> PublishedDataSets.named(name).read(data.data(), cache))
            .orElseGet(() -> new DataSetReading(own(data), List.of(), Map.of()));
    return data.subset().isPresent() ? subset(all, data.subset().getAsInt(), data.data()) : all;
  }

  private static DataSetReading subset(DataSetReading all, int wanted, Path origin) {
    ImageSet some = StratifiedSubset.of(all.images(), wanted, origin);
    String remark =
        "subset: "
            + some.size()
            + " of "
            + all.images().size()
            + " images are used, drawn in whole groups with the classes in their proportions";
    return new DataSetReading(
        some, Stream.concat(all.remarks().stream(), Stream.of(remark)).toList(), all.places());
  }

  private static ImageSet own(DataConfig data) {
    if (data.labels().isPresent()) {
      return CsvReader.read(data.data(), data.labels().get());
    }
    try {
      return FolderReader.read(data.data());
    } catch (InputException e) {
      Path forgotten = data.data().resolve("labels.csv");
      if (Files.isRegularFile(forgotten)) {
        throw new UsageException(
            data.data() + " has no folder per class; give --labels " + forgotten);
      }
      throw e;
    }
  }
}
