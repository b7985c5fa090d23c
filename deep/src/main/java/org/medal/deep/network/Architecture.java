package org.medal.deep.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.medal.core.data.UsageException;

/** The networks there are. Each ends in a global average and one linear head. */
@SuppressWarnings("ImmutableEnumChecker") // nothing in it changes, though not all types say so
public enum Architecture {
  /** Inception V3, 299 pixels; see {@link Inception}. */
  INCEPTION_V3(
      "inception-v3",
      299,
      75,
      8,
      Inception.stages(),
      "Mixed_6c",
      "Mixed_.*",
      new Head("fc", false),
      Normalisation.symmetric()),
  /** SqueezeNet 1.1, 224 pixels; see {@link SqueezeNet}. */
  SQUEEZENET(
      "squeezenet",
      224,
      32,
      16,
      SqueezeNet.stages(),
      "features.12",
      "features\\.(3|4|6|7|9|10|11|12)",
      new Head("classifier.1", true),
      Normalisation.imageNet()),
  /** A small network of this project, 64 pixels; see {@link Tiny}. */
  TINY(
      "tiny",
      64,
      32,
      8,
      Tiny.stages(),
      "block3",
      ".*",
      new Head("fc", false),
      Normalisation.symmetric()),
  /**
   * A small network of this project, 128 pixels, trained on pictures made from formulas; see {@link
   * Compact}.
   */
  PROCEDURAL(
      "procedural",
      128,
      32,
      16,
      Compact.stages(),
      "moments",
      "block.*|moments",
      new Head("fc", false),
      Normalisation.symmetric());

  private static final int LARGEST_SIZE = 8192;

  private final String title;
  private final int defaultSize;
  private final int smallestSize;
  private final int trainBatch;
  private final List<Stage> stages;
  private final Layers layers;
  private final String distanceLayer;
  private final String block;
  private final Head head;
  private final Normalisation normalisation;

  Architecture(
      String title,
      int defaultSize,
      int smallestSize,
      int trainBatch,
      List<Stage> stages,
      String distanceLayer,
      String block,
      Head head,
      Normalisation normalisation) {
    this.title = title;
    this.defaultSize = defaultSize;
    this.smallestSize = smallestSize;
    this.trainBatch = trainBatch;
    this.stages = stages;
    this.layers = new Layers(title, stages);
    this.distanceLayer = distanceLayer;
    this.block = block;
    this.head = head;
    this.normalisation = normalisation;
  }

  /**
   * The network of this name.
   *
   * @throws UsageException if there is none; the message lists those there are
   */
  public static Architecture named(String name) {
    for (Architecture architecture : values()) {
      if (architecture.title.equals(name)) {
        return architecture;
      }
    }
    String known = String.join(", ", names());
    throw new UsageException("There is no network '" + name + "'; choose one of " + known);
  }

  /** The names of all networks. */
  public static List<String> names() {
    return Arrays.stream(values()).map(Architecture::title).collect(Collectors.toList());
  }

  /** The name users type. */
  public String title() {
    return title;
  }

  /** Width and height of an image, in pixels, where nothing else is asked for. */
  public int defaultSize() {
    return defaultSize;
  }

  /**
   * Checks an image size.
   *
   * @throws UsageException if images of this width and height, in pixels, vanish on the way, or are
   *     larger than any that are decoded
   */
  public void checkSize(int size) {
    if (size > LARGEST_SIZE) {
      throw new UsageException(
          "Images of %d pixels are too large; give --size %d or less"
              .formatted(size, LARGEST_SIZE));
    }
    if (size < smallestSize) {
      throw new UsageException(
          "Images of %d pixels are too small for %s; give --size %d or more"
              .formatted(size, title, smallestSize));
    }
  }

  /** Images per training step where nothing else is asked for. */
  public int trainBatch() {
    return trainBatch;
  }

  /** The layers, lowest first, by torchvision's names. */
  public List<String> layers() {
    return layers.names();
  }

  /**
   * torchvision's name of a layer, given that or Keras' name ({@code mixed5}), in any case.
   *
   * @throws UsageException if there is no such layer; the message lists the layers
   */
  public String layer(String name) {
    return layers().get(layers.index(name));
  }

  /** The layer in which distances are measured where nothing else is asked for. */
  public String distanceLayer() {
    return distanceLayer;
  }

  /** The layers that end a block of the network, lowest first: those a study of layers compares. */
  public List<String> blocks() {
    return layers().stream().filter(layer -> layer.matches(block)).toList();
  }

  /** The layer below the head. */
  public String lastLayer() {
    return layers().get(layers().size() - 1);
  }

  /** Of two layers, the one further from the image. */
  public String higher(String layer, String other) {
    return layers.index(layer) >= layers.index(other) ? layer : other;
  }

  /**
   * The layer right below another one.
   *
   * @throws UsageException if there is no such layer, or none below it
   */
  public String below(String layer) {
    int index = layers.index(layer);
    if (index == 0) {
      throw new UsageException(
          "Nothing of %s lies below its first layer '%s'; choose one of %s"
              .formatted(title, layer, String.join(", ", layers().subList(1, layers().size()))));
    }
    return layers().get(index - 1);
  }

  /** Whether a layer lies further from the image than another one. */
  public boolean isAbove(String layer, String other) {
    return layers.index(layer) > layers.index(other);
  }

  /** Channels of a layer's output: the length of its globally averaged features. */
  public int channels(String layer) {
    int channels = 3;
    for (Stage stage : stages.subList(0, layers.index(layer) + 1)) {
      channels = stage.op().channels(channels);
    }
    return channels;
  }

  /** The tensors needed to compute {@code layer}, lowest first; the head is not among them. */
  public List<TensorSpec> tensors(String layer) {
    List<TensorSpec> specs = new ArrayList<>();
    int channels = 3;
    for (Stage stage : stages.subList(0, layers.index(layer) + 1)) {
      stage.op().tensors(channels, specs::add);
      channels = stage.op().channels(channels);
    }
    return specs;
  }

  /** The tensors above {@code layer}, lowest first; the head is not among them. */
  public List<TensorSpec> tensorsAbove(String layer) {
    List<TensorSpec> all = tensors(lastLayer());
    return all.subList(tensors(layer).size(), all.size());
  }

  /** Where the head is kept. */
  public Head head() {
    return head;
  }

  /** What the network wants its pixels to be. */
  public Normalisation normalisation() {
    return normalisation;
  }

  /** The stages up to and with {@code layer}. */
  List<Stage> stages(String layer) {
    return stages.subList(0, layers.index(layer) + 1);
  }

  /** The stages above {@code below}, up to and with {@code layer}. */
  List<Stage> stages(String below, String layer) {
    return stages.subList(layers.index(below) + 1, layers.index(layer) + 1);
  }
}
