package org.medal.lab.record;

import java.util.List;
import org.medal.core.data.ClassSet;

/**
 * What a run's card says of its data.
 *
 * @param classes of the task
 * @param pool how many images could be asked for
 * @param test how many images the models are evaluated on
 * @param validation how many images only stopping rules and forecasts look at
 * @param skipped one line for each image that was left out
 * @param remarks one line for anything else on the images
 */
public record DataFacts(
    ClassSet classes,
    int pool,
    int test,
    int validation,
    List<String> skipped,
    List<String> remarks) {
  public DataFacts {
    skipped = List.copyOf(skipped);
    remarks = List.copyOf(remarks);
  }
}
