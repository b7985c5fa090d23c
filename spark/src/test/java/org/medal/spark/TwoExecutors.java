package org.medal.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.SparkSession;

/**
 * A cluster on this machine: a driver in this process and two executors in processes of their own,
 * which know of the driver only what goes over the network.
 */
record TwoExecutors(SparkSession spark) implements AutoCloseable {
  static TwoExecutors start() throws IOException {
    // where a distribution of Spark would have its libraries; here they come on the class path
    Files.createDirectories(Path.of(System.getenv("SPARK_HOME"), "jars"));
    return new TwoExecutors(
        SparkSession.builder()
            .master("local-cluster[2,1,1024]")
            .config("spark.ui.enabled", "false")
            .config("spark.executor.memory", "1g")
            .config("spark.executor.extraClassPath", System.getProperty("java.class.path"))
            .config("spark.executor.extraJavaOptions", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC")
            .config("spark.sql.shuffle.partitions", "2")
            .getOrCreate());
  }

  /** The executors' processes: this one starts no others. */
  static List<ProcessHandle> processes() {
    return ProcessHandle.current().children().filter(ProcessHandle::isAlive).toList();
  }

  @Override
  public void close() {
    spark.stop();
  }
}
