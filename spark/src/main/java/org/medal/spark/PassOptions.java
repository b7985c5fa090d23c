package org.medal.spark;

import java.util.Optional;
import java.util.OptionalInt;
import org.medal.core.data.UsageException;

/**
 * What a pass is asked for.
 *
 * @param images a folder of images, or a table of them, on any file system that Hadoop knows
 * @param table whether it is a table in Parquet with the columns path and content
 * @param root of a table: what names leave out at the front of a path
 * @param out the folder to be written
 * @param model a network's name, or the folder of a model that a run has saved
 * @param weights a file of weights in safetensors; only where {@code model} is a name
 * @param layer the layer of the features; only where {@code model} is a name
 * @param size width and height of the images, in pixels; only where {@code model} is a name
 * @param threads of PyTorch, for one task
 * @param orb whether ORB descriptors are wanted
 * @param imagesPerTask of a folder: how many images a task takes
 * @param top how many of the most uncertain images to print
 */
record PassOptions(
    String images,
    boolean table,
    String root,
    String out,
    String model,
    Optional<String> weights,
    Optional<String> layer,
    OptionalInt size,
    int threads,
    boolean orb,
    int imagesPerTask,
    int top) {
  PassOptions {
    requireAtLeast("--threads", threads, 1);
    requireAtLeast("--images-per-task", imagesPerTask, 1);
    requireAtLeast("--top", top, 0);
  }

  /** Checks that nothing is said of the network that its saved model says itself. */
  void requireNoNetworkOptions() {
    if (weights.isPresent() || layer.isPresent() || size.isPresent()) {
      throw new UsageException(
          "--model "
              + model
              + " is no network's name but a saved model, which has its own weights, layer and"
              + " size; leave --weights, --layer and --size out");
    }
  }

  private static void requireAtLeast(String option, int value, int least) {
    if (value < least) {
      throw new UsageException(option + " must be at least " + least + ", not " + value);
    }
  }
}
