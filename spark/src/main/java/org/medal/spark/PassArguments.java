package org.medal.spark;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medal.core.data.UsageException;

/** The words after the jar of {@code spark-submit}. */
final class PassArguments {
  static final String USAGE =
      """
      Usage: spark-submit --class org.medal.spark.PoolPass ... medal-spark.jar
               (--images DIR | --table DIR [--root DIR]) --out DIR
               [--model NAME|DIR] [--weights FILE] [--layer NAME] [--size PIXELS]
               [--threads N] [--orb] [--images-per-task N] [--top N]

        --images DIR         a folder of images, searched with all folders in it
        --table DIR          or a table in Parquet with the columns path and content
        --root DIR           of a table: what names leave out at the front of a path
        --out DIR            the result, a table in Parquet; must not exist
        --model NAME|DIR     procedural (default), inception-v3, squeezenet, or the folder
                             'model' of a run
        --weights FILE       safetensors with torchvision's names; procedural has its own
        --layer NAME         layer of the features; default: the paper's
        --size PIXELS        width and height of the images; default: the network's
        --threads N          threads of PyTorch in one task (1); give spark.task.cpus as many
        --orb                add ORB descriptors
        --images-per-task N  images of a folder that one task takes (1024)
        --top N              print the N most uncertain images as rank,id,entropy
      DIR and FILE may lie on any file system that Hadoop knows (hdfs:, s3a:, file:).""";

  private static final Set<String> FLAGS = Set.of("--orb", "--help");
  static final Set<String> VALUES =
      Set.of(
          "--images",
          "--table",
          "--root",
          "--out",
          "--model",
          "--weights",
          "--layer",
          "--size",
          "--threads",
          "--images-per-task",
          "--top");

  private final Map<String, String> given = new HashMap<>();

  private PassArguments() {}

  /** Whether help is asked for. */
  static boolean isHelp(String[] words) {
    return words.length == 0 || Set.of(words).contains("--help");
  }

  /**
   * Reads the words.
   *
   * @throws UsageException if they make no sense; the message says which
   */
  static PassOptions parse(String... words) {
    PassArguments arguments = new PassArguments();
    for (int i = 0; i < words.length; i++) {
      i += arguments.take(words, i);
    }
    return arguments.options();
  }

  /** Takes an option and answers how many words it took beside its name. */
  private int take(String[] words, int at) {
    String name = words[at];
    boolean flag = FLAGS.contains(name);
    if (!flag && !VALUES.contains(name)) {
      throw new UsageException("Unknown option " + name + "; --help lists the options");
    }
    if (!flag && at + 1 == words.length) {
      throw new UsageException(name + " needs a value; --help says which");
    }
    if (given.put(name, flag ? "" : words[at + 1]) != null) {
      throw new UsageException(name + " is given twice; give it once");
    }
    return flag ? 0 : 1;
  }

  private PassOptions options() {
    if (given.containsKey("--images") == given.containsKey("--table")) {
      throw new UsageException("Give either --images DIR or --table DIR");
    }
    boolean table = given.containsKey("--table");
    if (!table && given.containsKey("--root")) {
      throw new UsageException("--root goes with --table; names in --images begin below it");
    }
    return new PassOptions(
        required(table ? "--table" : "--images"),
        table,
        given.getOrDefault("--root", ""),
        required("--out"),
        given.getOrDefault("--model", "procedural"),
        Optional.ofNullable(given.get("--weights")),
        Optional.ofNullable(given.get("--layer")),
        given.containsKey("--size") ? OptionalInt.of(number("--size", 0)) : OptionalInt.empty(),
        number("--threads", 1),
        given.containsKey("--orb"),
        number("--images-per-task", 1024),
        number("--top", 0));
  }

  private String required(String name) {
    String value = given.get(name);
    if (value == null || value.isEmpty()) {
      throw new UsageException("Give " + name + "; --help says what it is");
    }
    return value;
  }

  private int number(String name, int otherwise) {
    @Nullable String value = given.get(name);
    try {
      return value == null ? otherwise : Integer.parseInt(value);
    } catch (NumberFormatException e) {
      throw new UsageException(name + " takes a whole number, not '" + value + "'");
    }
  }
}
