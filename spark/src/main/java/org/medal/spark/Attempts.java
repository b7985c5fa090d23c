package org.medal.spark;

import org.apache.spark.SparkEnv;
import org.apache.spark.TaskContext;

/** How often Spark tries a task. */
final class Attempts {
  private static final int USUAL = 4;

  private Attempts() {}

  /** Whether Spark would give up the whole job if the calling task failed now. */
  static boolean isLast() {
    String master = SparkEnv.get().conf().get("spark.master", "");
    int most = SparkEnv.get().conf().getInt("spark.task.maxFailures", USUAL);
    // a master in this process tries once only, unless it is told otherwise by name
    return master.startsWith("local[")
        || master.equals("local")
        || TaskContext.get().attemptNumber() >= most - 1;
  }
}
