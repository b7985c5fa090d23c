package org.medal.datasets.published;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.medal.core.data.InputException;
import org.medal.core.data.SampleId;
import org.medal.datasets.ImageSet;
import org.medal.datasets.LabelledImage;
import org.medal.datasets.npz.NpzFile;

/** Reads the three parts of a MedMNIST file. */
final class MedMnistParts {
  private static final List<String> PARTS = List.of("train", "val", "test");

  private final Path npz;
  private final NpzFile file;
  private final MedMnistSet set;
  private final List<LabelledImage> images = new ArrayList<>();
  private final Map<SampleId, String> places = new HashMap<>();
  private final List<String> remarks = new ArrayList<>();

  MedMnistParts(Path npz, NpzFile file, MedMnistSet set) {
    this.npz = npz;
    this.file = file;
    this.set = set;
  }

  /**
   * Reads all labels, then unpacks the images where that has not been done.
   *
   * @throws InputException if an array is missing or is not what MedMNIST publishes
   */
  DataSetReading read(Path cache) {
    List<int[]> labels = PARTS.stream().map(this::labels).toList();
    UnpackedImages unpacked = UnpackedImages.of(npz, file, PARTS, cache);
    for (int i = 0; i < PARTS.size(); i++) {
      add(PARTS.get(i), labels.get(i), unpacked);
      Published published =
          new Published(set.title() + " images of " + PARTS.get(i), set.sizes().get(i));
      remarks.add(published.beside(labels.get(i).length));
    }
    remarks.add(
        "MedMNIST names no patients, and its parts are one set here: images of one patient may lie"
            + " on both sides of a split");
    return new DataSetReading(ImageSet.of(npz, images, List.of()), remarks, places);
  }

  private int[] labels(String part) {
    int[] labels = file.read(part + "_labels").column();
    int[] shape = file.shape(part + "_images");
    boolean flat = shape.length == 3 || (shape.length == 4 && shape[3] == 3);
    if (!flat || shape[0] != labels.length) {
      throw new InputException(
          npz
              + ": array '"
              + part
              + "_images' has the shape "
              + Arrays.toString(shape)
              + "; it must be ["
              + labels.length
              + ", height, width] or, in colour, ["
              + labels.length
              + ", height, width, 3]");
    }
    for (int row = 0; row < labels.length; row++) {
      requireClass(labels[row], place(npz, part, row));
    }
    return labels;
  }

  private void requireClass(int label, String place) {
    if (label < 0 || label >= set.classes().size()) {
      throw new InputException(
          place
              + ": the label is "
              + label
              + "; "
              + set.title()
              + " has the classes 0 to "
              + (set.classes().size() - 1));
    }
  }

  private static String place(Path npz, String part, int row) {
    return npz + ": array '" + part + "_labels', row " + row;
  }

  private void add(String part, int[] labels, UnpackedImages unpacked) {
    for (int row = 0; row < labels.length; row++) {
      LabelledImage image = unpacked.image(part, row, set.classes().get(labels[row]));
      images.add(image);
      places.put(image.id(), place(npz.getFileName(), part, row));
    }
  }
}
