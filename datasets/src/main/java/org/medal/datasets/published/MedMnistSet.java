package org.medal.datasets.published;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.medal.core.data.InputException;
import org.medal.core.data.Names;

/** The two-dimensional sets of MedMNIST with one label an image: sizes as of version 3, classes. */
@SuppressWarnings("ImmutableEnumChecker") // the lists are made by List.of
enum MedMnistSet {
  PATHMNIST(
      List.of(89_996, 10_004, 7_180),
      "adipose",
      "background",
      "debris",
      "lymphocytes",
      "mucus",
      "smooth muscle",
      "normal colon mucosa",
      "cancer-associated stroma",
      "colorectal adenocarcinoma epithelium"),
  DERMAMNIST(
      List.of(7_007, 1_003, 2_005),
      "actinic keratoses and intraepithelial carcinoma",
      "basal cell carcinoma",
      "benign keratosis-like lesions",
      "dermatofibroma",
      "melanoma",
      "melanocytic nevi",
      "vascular lesions"),
  OCTMNIST(
      List.of(97_477, 10_832, 1_000),
      "choroidal neovascularization",
      "diabetic macular edema",
      "drusen",
      "normal"),
  PNEUMONIAMNIST(List.of(4_708, 524, 624), "normal", "pneumonia"),
  RETINAMNIST(List.of(1_080, 120, 400), "grade 0", "grade 1", "grade 2", "grade 3", "grade 4"),
  BREASTMNIST(List.of(546, 78, 156), "malignant", "normal or benign"),
  BLOODMNIST(
      List.of(11_959, 1_712, 3_421),
      "basophil",
      "eosinophil",
      "erythroblast",
      "immature granulocytes",
      "lymphocyte",
      "monocyte",
      "neutrophil",
      "platelet"),
  TISSUEMNIST(
      List.of(165_466, 23_640, 47_280),
      "collecting duct, connecting tubule",
      "distal convoluted tubule",
      "glomerular endothelial cells",
      "interstitial endothelial cells",
      "leukocytes",
      "podocytes",
      "proximal tubule segments",
      "thick ascending limb"),
  ORGANAMNIST(List.of(34_561, 6_491, 17_778), Organs.NAMES),
  ORGANCMNIST(List.of(12_975, 2_392, 8_216), Organs.NAMES),
  ORGANSMNIST(List.of(13_932, 2_452, 8_827), Organs.NAMES);

  private final List<Integer> sizes;
  private final List<String> classes;

  MedMnistSet(List<Integer> sizes, String... classes) {
    this.sizes = sizes;
    this.classes = List.of(classes);
  }

  /**
   * The set that a file holds, told by its name; that of larger images has their size in it.
   *
   * @throws InputException if it is none of these
   */
  static MedMnistSet of(Path npz) {
    String name =
        String.valueOf(npz.getFileName())
            .toUpperCase(Locale.ROOT)
            .replaceFirst("(_(64|128|224))?\\.NPZ$", "");
    return Arrays.stream(values())
        .filter(set -> set.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new InputException(
                    npz
                        + " bears the name of no set of MedMNIST of plane images with one label"
                        + " each; those are "
                        + Names.all(MedMnistSet.class)));
  }

  /** Its name as its file bears it. */
  String title() {
    return Names.of(this);
  }

  /** The published sizes of train, val and test. */
  List<Integer> sizes() {
    return sizes;
  }

  /** The classes' names by their numbers. */
  List<String> classes() {
    return classes;
  }

  private static final class Organs {
    static final String[] NAMES = {
      "bladder",
      "femur-left",
      "femur-right",
      "heart",
      "kidney-left",
      "kidney-right",
      "liver",
      "lung-left",
      "lung-right",
      "pancreas",
      "spleen"
    };
  }
}
