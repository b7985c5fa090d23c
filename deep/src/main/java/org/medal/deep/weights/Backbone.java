package org.medal.deep.weights;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.medal.core.data.InputException;
import org.medal.deep.network.Architecture;
import org.medal.deep.network.Parameters;
import org.medal.deep.network.TensorSpec;

/**
 * A network's tensors up to a layer, read from a file or started from random values; owns native
 * memory.
 */
public final class Backbone implements AutoCloseable {
  private static final int LISTED = 10;

  private final Architecture architecture;
  private final String top;
  private final Parameters parameters;
  private final List<String> started;
  private final String fingerprint;

  private Backbone(
      Architecture architecture,
      String top,
      Parameters parameters,
      List<String> started,
      String fingerprint) {
    this.architecture = architecture;
    this.top = top;
    this.parameters = parameters;
    this.started = started;
    this.fingerprint = fingerprint;
  }

  /**
   * Loads what is needed to compute {@code top}. Other tensors of the file are ignored.
   *
   * @param top torchvision's name of the highest layer in use
   * @throws InputException if the file cannot be used, a tensor has another shape, or, without
   *     {@link NetworkSpec#allowPartial}, tensors are missing
   */
  public static Backbone load(NetworkSpec spec, String top) {
    if (spec.weights().isEmpty()) {
      return untrained(spec, top);
    }
    Path path = spec.weights().get();
    try (SafetensorsFile file = SafetensorsFile.open(path)) {
      List<String> missing = missing(file, spec.architecture().tensors(top));
      if (!missing.isEmpty() && !spec.allowPartial()) {
        throw new InputException(complaint(spec, file, missing));
      }
      Parameters parameters = read(spec, file, top);
      String hash = Hashes.sha256(path);
      String suffix = missing.isEmpty() ? "" : "+seed" + spec.seed();
      return new Backbone(spec.architecture(), top, parameters, missing, hash + suffix);
    } catch (IOException e) {
      throw new InputException("Cannot read the weights file " + path, e);
    }
  }

  private static Backbone untrained(NetworkSpec spec, String top) {
    Parameters parameters = new Parameters();
    List<String> started = new ArrayList<>();
    for (TensorSpec tensor : spec.architecture().tensors(top)) {
      parameters.put(tensor.name(), tensor.shape(), StartValues.of(tensor, spec.seed()));
      started.add(tensor.name());
    }
    return new Backbone(spec.architecture(), top, parameters, started, "seed" + spec.seed());
  }

  private static Parameters read(NetworkSpec spec, SafetensorsFile file, String top) {
    Parameters parameters = new Parameters();
    try {
      for (TensorSpec tensor : spec.architecture().tensors(top)) {
        float[] values =
            file.names().contains(tensor.name())
                ? file.read(tensor.name(), tensor.shape())
                : StartValues.of(tensor, spec.seed());
        parameters.put(tensor.name(), tensor.shape(), values);
      }
      return parameters;
    } catch (RuntimeException e) {
      parameters.close();
      throw e;
    }
  }

  private static List<String> missing(SafetensorsFile file, List<TensorSpec> tensors) {
    return tensors.stream().map(TensorSpec::name).filter(n -> !file.names().contains(n)).toList();
  }

  private static String complaint(NetworkSpec spec, SafetensorsFile file, List<String> missing) {
    String listed = String.join(", ", missing.subList(0, Math.min(LISTED, missing.size())));
    String more = missing.size() > LISTED ? " and more" : "";
    String lower = complete(spec.architecture(), file);
    String advice = lower.isEmpty() ? "choose another file" : "use --layer " + lower + " or below";
    return "The weights file %s lacks %d tensors of %s (%s%s); %s, or start them from random values with --allow-partial-weights"
        .formatted(
            spec.weights().orElseThrow(),
            missing.size(),
            spec.architecture().title(),
            listed,
            more,
            advice);
  }

  /** The last layer all of whose tensors are in {@code file}; empty if there is none. */
  private static String complete(Architecture architecture, SafetensorsFile file) {
    Set<String> names = new HashSet<>(file.names());
    String complete = "";
    for (String layer : architecture.layers()) {
      List<TensorSpec> tensors = architecture.tensors(layer);
      if (!tensors.isEmpty() && tensors.stream().allMatch(t -> names.contains(t.name()))) {
        complete = layer;
      }
    }
    return complete;
  }

  /**
   * The last layer that {@code spec}'s weights compute without random values; the network's last
   * layer where there is no file at all.
   *
   * @throws InputException if the file cannot be used or lacks even the first layer
   */
  public static String lastCompleteLayer(NetworkSpec spec) {
    if (spec.weights().isEmpty()) {
      return spec.architecture().lastLayer();
    }
    try (SafetensorsFile file = SafetensorsFile.open(spec.weights().get())) {
      String layer = complete(spec.architecture(), file);
      if (layer.isEmpty()) {
        throw new InputException(
            complaint(
                spec,
                file,
                missing(file, spec.architecture().tensors(spec.architecture().lastLayer()))));
      }
      return layer;
    }
  }

  /** The network. */
  public Architecture architecture() {
    return architecture;
  }

  /** torchvision's name of the highest layer that can be computed. */
  public String top() {
    return top;
  }

  /** The tensors; this backbone stays their owner. */
  public Parameters parameters() {
    return parameters;
  }

  /** The tensors that started from random values, to be reported to the user. */
  public List<String> started() {
    return started;
  }

  /** Equal only for equal tensors: the file's SHA-256, and the seed where tensors were started. */
  public String fingerprint() {
    return fingerprint;
  }

  @Override
  public void close() {
    parameters.close();
  }
}
