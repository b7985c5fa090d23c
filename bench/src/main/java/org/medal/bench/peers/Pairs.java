package org.medal.bench.peers;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.medal.core.data.UsageException;

/** All pairs there are, as commands on the files of a folder that {@code inputs.py} has filled. */
final class Pairs {
  private final PeersSetting setting;
  private final Path work;

  Pairs(PeersSetting setting, Path work) {
    this.setting = setting;
    this.work = work;
  }

  /** The numbers that both sides' convolutions are computed in. */
  @SuppressWarnings("ImmutableEnumChecker") // nothing in it changes, though not all types say so
  private enum Numbers {
    SAME_32("", List.of(), List.of()),
    OURS_16("-bfloat16", List.of("--precision", "bfloat16"), List.of()),
    SAME_16("-both-bfloat16", List.of("--precision", "bfloat16"), List.of("--bfloat16"));

    private final String suffix;
    private final List<String> ours;
    private final List<String> theirs;

    Numbers(String suffix, List<String> ours, List<String> theirs) {
      this.suffix = suffix;
      this.ours = ours;
      this.theirs = theirs;
    }
  }

  /**
   * Those the user named, or all.
   *
   * @throws UsageException if there is no pair of a name
   */
  List<Pair> chosen() {
    List<Pair> all = all();
    List<String> names = all.stream().map(Pair::name).toList();
    for (String name : setting.names()) {
      if (!names.contains(name)) {
        throw new UsageException("There is no pair '" + name + "'; choose of " + names);
      }
    }
    return all.stream()
        .filter(pair -> setting.names().isEmpty() || setting.names().contains(pair.name()))
        .toList();
  }

  private List<Pair> all() {
    return List.of(
        selection("medal", true, "--candidates", "1000"),
        selection("k-center", true),
        selection("badge", false),
        orb("opencv", 0.8),
        orb("skimage", 0.6),
        embedding(Numbers.SAME_32),
        embedding(Numbers.OURS_16),
        embedding(Numbers.SAME_16),
        epoch(Numbers.SAME_32),
        epoch(Numbers.OURS_16),
        epoch(Numbers.SAME_16),
        loop(Numbers.SAME_32),
        loop(Numbers.OURS_16),
        loop(Numbers.SAME_16));
  }

  private Pair selection(String strategy, boolean samePicks, String... options) {
    String pool = work.resolve("pool.npz").toString();
    List<String> common =
        Stream.concat(
                Stream.of("--pool", pool, "--strategy", strategy, "--batch", "100"),
                Stream.of(options))
            .toList();
    return new Pair(
        "select-" + strategy,
        1,
        join(medal("select", "--format", "csv"), common),
        join(python("selection.py"), common),
        samePicks);
  }

  private Pair orb(String by, double target) {
    String images = work.resolve("many").toString();
    return new Pair(
        "orb-" + by,
        target,
        medal("initial", "--method", "orb", "--images", images, "-n", "100", "--format", "csv"),
        python("orb.py", "--by", by, "--images", images),
        false);
  }

  private Pair embedding(Numbers numbers) {
    String images = work.resolve("embed/images").toString();
    String out = work.resolve("embedding.npz").toString();
    List<String> ours =
        medal("embed --model inception-v3 --allow-partial-weights --layer Mixed_7c".split(" ", -1));
    return new Pair(
        "embedding" + numbers.suffix,
        0.7,
        join(
            ours,
            List.of("--weights", inception(), "--images", images, "--out", out),
            numbers.ours),
        join(
            python("embedding.py", "--weights", inception(), "--images", images, "--out", out),
            numbers.theirs),
        false);
  }

  private Pair epoch(Numbers numbers) {
    List<String> ours =
        join(
            run("train", "inception-v3", inception()),
            List.of("--initial", "random", "--initial-size", "pool", "--budget", "pool"),
            List.of("--max-epochs", "1", "--test-size", "32", "--allow-partial-weights"));
    return new Pair(
        "epoch" + numbers.suffix,
        0.7,
        join(ours, numbers.ours),
        join(
            python("epoch.py", "--data", data("train"), "--weights", inception(), "--test", "32"),
            numbers.theirs),
        false);
  }

  /** By so small steps that no training ends early: both sides show every image equally often. */
  private Pair loop(Numbers numbers) {
    String weights =
        setting.path("--weights").resolve("squeezenet1_1_imagenet.features.safetensors").toString();
    List<String> common =
        List.of("--initial-size", "40", "--batch", "20", "--budget", "100", "--learning-rate");
    List<String> ours =
        join(
            run("loop", "squeezenet", weights),
            List.of("--strategy", "medal", "--initial", "orb", "--max-epochs", "3"));
    return new Pair(
        "loop" + numbers.suffix,
        0.6,
        join(ours, common, List.of("0.000001"), numbers.ours),
        join(
            python("loop.py", "--data", data("loop"), "--weights", weights, "--epochs", "3"),
            common,
            List.of("0.000001"),
            numbers.theirs),
        false);
  }

  private List<String> run(String folder, String model, String weights) {
    String out = work.resolve("run-" + folder).toString();
    String labels = Path.of(data(folder)).resolve("labels.csv").toString();
    // the shell empties the folder of the run before, which costs both nothing to speak of
    List<String> fresh = List.of("sh", "-c", "rm -rf \"$0\" && exec \"$@\"", out);
    return join(
        fresh,
        medal("run", "--mode", "finetune", "--model", model, "--weights", weights),
        List.of("--data", data(folder), "--labels", labels, "--out", out));
  }

  private String data(String folder) {
    return work.resolve(folder).toString();
  }

  private String inception() {
    return setting
        .path("--weights")
        .resolve("inception_v3_imagenet.partial.safetensors")
        .toString();
  }

  private List<String> medal(String... arguments) {
    return join(List.of(setting.text("--medal")), List.of(arguments));
  }

  private List<String> python(String program, String... arguments) {
    String file = setting.path("--peers").resolve(program).toString();
    return join(List.of(setting.text("--python"), file), List.of(arguments));
  }

  @SafeVarargs
  private static List<String> join(List<String>... parts) {
    List<String> all = new ArrayList<>();
    for (List<String> part : parts) {
      all.addAll(part);
    }
    return List.copyOf(all);
  }
}
