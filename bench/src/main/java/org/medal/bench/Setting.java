package org.medal.bench;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.medal.core.data.InputException;
import org.medal.core.data.SampleId;
import org.medal.core.data.UsageException;
import org.medal.deep.network.Architecture;
import org.medal.deep.weights.NetworkSpec;
import org.medal.imaging.DecodedImages;
import org.medal.imaging.ImageFiles;

/**
 * What a throughput program works on.
 *
 * @param files the images, by name
 * @param network the network; tensors that its weights lack start from random values
 * @param rounds how often both sides are measured
 */
record Setting(Map<SampleId, Path> files, NetworkSpec network, int rounds) {
  private static final int ROUNDS = 5;

  /** Reads {@code IMAGES WEIGHTS [ROUNDS [NETWORK [COUNT]]]}; WEIGHTS {@code -} for random ones. */
  static Setting parse(String[] args, int usualCount) {
    if (args.length < 2 || args.length > 5) {
      throw new UsageException("Give IMAGES WEIGHTS [ROUNDS [NETWORK [COUNT]]]");
    }
    int rounds = args.length > 2 ? number(args[2]) : ROUNDS;
    Architecture architecture =
        args.length > 3 ? Architecture.named(args[3]) : Architecture.INCEPTION_V3;
    int count = args.length > 4 ? number(args[4]) : usualCount;
    Optional<Path> weights = Optional.of(args[1]).filter(w -> !w.equals("-")).map(Path::of);
    NetworkSpec network = new NetworkSpec(architecture, weights, true, 1);
    return new Setting(first(Path.of(args[0]), count), network, rounds);
  }

  private static int number(String argument) {
    if (!argument.matches("[1-9][0-9]{0,5}")) {
      throw new UsageException("'" + argument + "' is no number of rounds or images");
    }
    return Integer.parseInt(argument);
  }

  private static Map<SampleId, Path> first(Path folder, int count) {
    List<Path> files = ImageFiles.list(folder);
    if (files.size() < count) {
      throw new InputException(folder + " holds " + files.size() + " images, not " + count);
    }
    Map<SampleId, Path> named = new LinkedHashMap<>();
    files.subList(0, count).forEach(file -> named.put(ImageFiles.idOf(folder, file), file));
    return named;
  }

  List<SampleId> ids() {
    return List.copyOf(files.keySet());
  }

  int size() {
    return network.architecture().defaultSize();
  }

  /** The images, none of them decoded yet; all stay in memory once they are. */
  DecodedImages undecoded() {
    return new DecodedImages(files, size(), Long.MAX_VALUE);
  }
}
