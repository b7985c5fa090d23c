package org.medal.datasets;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.medal.core.data.ClassSet;
import org.medal.core.data.InputException;
import org.medal.core.data.SampleId;

/** The labelled images of a data folder, sorted by id, with what the reader could not match. */
public final class ImageSet {
  private final List<LabelledImage> samples;
  private final Map<SampleId, LabelledImage> byId;
  private final ClassSet classes;
  private final List<Path> unlabelledImages;

  private ImageSet(
      List<LabelledImage> samples,
      Map<SampleId, LabelledImage> byId,
      ClassSet classes,
      List<Path> unlabelledImages) {
    this.samples = samples;
    this.byId = byId;
    this.classes = classes;
    this.unlabelledImages = unlabelledImages;
  }

  /**
   * A set of images.
   *
   * @param origin what the images come from, for messages: a folder or a CSV file
   * @param images labelled images, in any order, with distinct ids
   * @param unlabelledImages files that were found but have no label
   * @throws InputException if there are no images, or all are of one class
   */
  public static ImageSet of(
      Path origin, Collection<LabelledImage> images, Collection<Path> unlabelledImages) {
    if (images.isEmpty()) {
      throw new InputException(origin + " holds no labelled images");
    }
    List<LabelledImage> sorted =
        images.stream().sorted(Comparator.comparing(LabelledImage::id)).toList();
    Map<SampleId, LabelledImage> byId = new LinkedHashMap<>();
    for (LabelledImage image : sorted) {
      if (byId.put(image.id(), image) != null) {
        throw new IllegalArgumentException("Image " + image.id() + " stands twice");
      }
    }
    return new ImageSet(
        sorted, byId, classes(origin, sorted), unlabelledImages.stream().sorted().toList());
  }

  private static ClassSet classes(Path origin, List<LabelledImage> images) {
    List<String> names = images.stream().map(LabelledImage::label).distinct().toList();
    if (names.size() < 2) {
      throw new InputException(
          origin
              + " knows only the class '"
              + names.get(0)
              + "'; add images of at least one other class to learn from");
    }
    return ClassSet.sorted(names);
  }

  /** All labelled images, sorted by id. */
  public List<LabelledImage> samples() {
    return samples;
  }

  public int size() {
    return samples.size();
  }

  /** The classes that occur, sorted by name. */
  public ClassSet classes() {
    return classes;
  }

  public boolean contains(SampleId id) {
    return byId.containsKey(id);
  }

  /**
   * One image.
   *
   * @throws InputException if there is no such image
   */
  public LabelledImage image(SampleId id) {
    LabelledImage image = byId.get(id);
    if (image == null) {
      throw new InputException("There is no labelled image '" + id + "' in this data set");
    }
    return image;
  }

  /**
   * The class of one image, a position in {@link #classes()}.
   *
   * @throws InputException if there is no such image
   */
  public int label(SampleId id) {
    return classes.label(image(id).label());
  }

  /** Images that were found but have no label, sorted: worth a report, not an error. */
  public List<Path> unlabelledImages() {
    return unlabelledImages;
  }
}
