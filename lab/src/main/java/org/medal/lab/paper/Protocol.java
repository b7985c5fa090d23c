package org.medal.lab.paper;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.medal.core.data.Names;

/**
 * The paper's data sets, and how each is used (Table I and section IV), as options of a run.
 *
 * <p>On the small scale the pool, the test set and the initial set shrink together, to a half or a
 * quarter; the batch stays at a size that gives ten to twenty rounds.
 */
@SuppressWarnings("ImmutableEnumChecker") // nothing in it changes, though not all types say so
public enum Protocol {
  MESSIDOR(
      "Messidor",
      "messidor",
      PublishedResults.MESSIDOR,
      Map.of(
          "test-size", "192",
          "validation-size", "240",
          "initial-size", "100",
          "batch", "20",
          "candidates", "50"),
      Map.of(
          "subset", "300",
          "test-size", "48",
          "validation-size", "60",
          "initial-size", "25",
          "batch", "12",
          "candidates", "30")),
  BACH(
      "BACH (ICIAR 2018)",
      "bach",
      PublishedResults.BACH,
      Map.of("test-size", "80", "initial-size", "30", "batch", "5", "candidates", "30"),
      Map.of(
          "subset", "200",
          "test-size", "40",
          "initial-size", "15",
          "batch", "10",
          "candidates", "30")),
  ISIC2016(
      "ISIC 2016",
      "isic2016-training",
      PublishedResults.ISIC2016,
      Map.of(
          "test-size", "200",
          "initial-size", "100",
          "batch", "10",
          "candidates", "50",
          "balance", "true"),
      Map.of(
          "subset", "450",
          "test-size", "100",
          "initial-size", "50",
          "batch", "20",
          "candidates", "50",
          "balance", "true"));

  private final String title;
  private final String dataset;
  private final PublishedResults published;
  private final Map<String, String> tableOne;
  private final Map<String, String> small;

  Protocol(
      String title,
      String dataset,
      PublishedResults published,
      Map<String, String> tableOne,
      Map<String, String> small) {
    this.title = title;
    this.dataset = dataset;
    this.published = published;
    this.tableOne = tableOne;
    this.small = small;
  }

  /**
   * The data set users know by that name.
   *
   * @throws org.medal.core.data.InputException if there is none; the message lists the names
   */
  public static Protocol named(String name) {
    return Names.parse(Protocol.class, "data set", name);
  }

  /** Its name for readers. */
  public String title() {
    return title;
  }

  /** What the paper reports of it. */
  public PublishedResults published() {
    return published;
  }

  /** The paper's protocol, by the names of options. */
  public Map<String, String> asPublished() {
    Map<String, String> options = new HashMap<>(always());
    options.putAll(
        Map.of(
            "model", "inception-v3",
            "mode", "finetune",
            "layer", "Mixed_6c",
            "size", "512",
            "learning-rate", "2.0E-4"));
    options.putAll(tableOne);
    return options;
  }

  /**
   * The same protocol on a CPU in minutes: on features of the unchanged SqueezeNet, or, without any
   * weights, with the tiny network.
   *
   * @param weights whether there are weights
   */
  public Map<String, String> small(boolean weights) {
    Map<String, String> options = new HashMap<>(always());
    options.putAll(
        weights
            ? Map.of("model", "squeezenet", "mode", "frozen", "size", "128")
            : Map.of("model", "tiny", "mode", "finetune", "size", "64"));
    options.putAll(small);
    return options;
  }

  private Map<String, String> always() {
    return Map.of(
        "dataset", dataset,
        "initial", "orb",
        "budget", "pool",
        "distance", "euclidean",
        "aggregation", "mean",
        "balance", "false");
  }

  /** The strategies of Figs. 5 to 8. */
  static List<String> strategies() {
    return List.of("random", "entropy", "medal", "bald");
  }
}
