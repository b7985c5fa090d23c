package org.medal.studio.project;

import java.util.List;
import java.util.Optional;
import org.medal.core.data.ClassSet;
import org.medal.core.data.UsageException;

/**
 * What a project's owner has decided. Images and classes never change after the first start; the
 * rest may.
 *
 * @param title shown on every page
 * @param images the folder of the images
 * @param groups CSV file {@code path,group}; without it the two eyes of one name are a group
 * @param classes their names, in the order of the keys 1–9
 * @param strategy which asks for images once there is a model
 * @param initial which asks for the first ones
 * @param initialSize how many the first ones are
 * @param batch how many images a ranking asks for
 * @param budget how many labels are wanted in all, held-out ones not counted; 0 for all
 * @param testSize how many images are held out, drawn at random and labelled first
 * @param seed of everything random
 * @param hideGuess whether the model's guess is hidden until the image is answered
 * @param leaseMinutes after which an image that nobody has touched is given to another reader
 */
public record ProjectSettings(
    String title,
    String images,
    Optional<String> groups,
    List<String> classes,
    ModelSettings model,
    String strategy,
    String initial,
    int initialSize,
    int batch,
    int budget,
    int testSize,
    AssignmentPolicy assignment,
    long seed,
    boolean hideGuess,
    int leaseMinutes) {
  public ProjectSettings {
    classes = new ClassSet(classes).names();
    require(initialSize >= 1, "--initial-size must be at least 1, not " + initialSize);
    require(batch >= 1, "--batch must be at least 1, not " + batch);
    require(budget >= 0, "--budget must not be negative: " + budget);
    require(testSize >= 0, "--test-size must not be negative: " + testSize);
    require(leaseMinutes >= 1, "An image must be left to its reader for at least a minute");
  }

  /** The classes with their order. */
  public ClassSet classSet() {
    return new ClassSet(classes);
  }

  private static void require(boolean good, String message) {
    if (!good) {
      throw new UsageException(message);
    }
  }
}
