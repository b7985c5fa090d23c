package org.medal.datasets.published;

import java.util.List;
import java.util.Map;
import org.medal.core.data.SampleId;
import org.medal.datasets.ImageSet;

/**
 * What was found of a data set.
 *
 * @param images those that are there and annotated
 * @param remarks one line each: counts beside the published ones, errata applied, images missing
 * @param places where an image's annotation stands: "Annotation_Base11.xls, row 3"
 */
public record DataSetReading(ImageSet images, List<String> remarks, Map<SampleId, String> places) {
  public DataSetReading {
    remarks = List.copyOf(remarks);
    places = Map.copyOf(places);
  }
}
