package org.medal.lab.run;

import java.util.OptionalInt;
import org.medal.core.data.UsageException;

/**
 * How a queue of runs is worked off.
 *
 * @param jobs runs at the same time; empty for what the plan finds to be fastest
 * @param dryRun whether it ends with the plan
 */
public record QueueOptions(OptionalInt jobs, boolean dryRun) {
  /** What the plan finds to be fastest, to the end. */
  public static final QueueOptions STANDARD = new QueueOptions(OptionalInt.empty(), false);

  private static final int MOST = 256;

  public QueueOptions {
    if (jobs.isPresent() && (jobs.getAsInt() < 1 || jobs.getAsInt() > MOST)) {
      throw new UsageException(
          "--jobs must lie between 1 and " + MOST + ", not " + jobs.getAsInt());
    }
  }
}
