package org.medal.spark;

import java.io.IOException;
import java.io.PrintStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.medal.core.data.InputException;
import org.medal.core.data.UsageException;

/**
 * The pool pass as a Spark job, started by {@code spark-submit}: all images of a folder or a table
 * through one network, the result as Parquet (see {@link PassRow#SCHEMA}). For the same weights,
 * threads and kind of processor, an image's row is the same bytes as on one machine, whatever
 * executors there are and however often a task was tried.
 */
public final class PoolPass {
  private static final String CODEC = "spark.sql.parquet.compression.codec";

  private PoolPass() {}

  /** Runs a pass; {@code --help} says how. Ends with 1 for bad input, 2 for bad options. */
  public static void main(String[] words) {
    if (PassArguments.isHelp(words)) {
      System.out.println(PassArguments.USAGE);
      return;
    }
    int code = run(words, System.out, System.err);
    if (code != 0) {
      System.exit(code);
    }
  }

  private static int run(String[] words, PrintStream out, PrintStream err) {
    try {
      PassOptions options = PassArguments.parse(words);
      SparkSession spark = SparkSession.builder().appName("medal pool pass").getOrCreate();
      try {
        return print(run(spark, options), options, out, err);
      } finally {
        spark.stop();
      }
    } catch (UsageException e) {
      err.println("medal: " + e.getMessage());
      return 2;
    } catch (InputException e) {
      err.println("medal: " + e.getMessage());
      return 1;
    }
  }

  private static int print(
      PassReport report, PassOptions options, PrintStream out, PrintStream err) {
    report.examples().forEach(error -> err.println("medal: left out: " + error));
    err.println(
        "medal: "
            + report.images()
            + " images, of which "
            + report.errors()
            + " could not be used; "
            + options.out());
    if (options.top() > 0 && report.top().isEmpty()) {
      err.println("medal: the network has no trained head, so --top has nothing to print");
    } else if (options.top() > 0) {
      out.println("rank,id,entropy");
      report.top().forEach(out::println);
    }
    return report.errors() == report.images() ? 1 : 0;
  }

  /**
   * Runs a pass in a session.
   *
   * @throws InputException if images or weights cannot be used at all
   * @throws UsageException if the result exists already
   */
  static PassReport run(SparkSession spark, PassOptions options) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    Path out = new Path(options.out());
    try {
      FileSystem system = out.getFileSystem(context.hadoopConfiguration());
      if (system.exists(out)) {
        throw new UsageException("--out " + out + " exists already; give another or delete it");
      }
      NetworkPlan plan = NetworkPlan.of(options, context.hadoopConfiguration());
      write(spark, options, plan);
      PassReport report = PassReport.of(spark.read().parquet(options.out()), options.top());
      PassCard.write(system, out, plan, report);
      return report;
    } catch (IOException e) {
      throw new InputException("Cannot write --out " + out + ": " + e.getMessage(), e);
    }
  }

  private static void write(SparkSession spark, PassOptions options, NetworkPlan plan) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    JavaRDD<PoolImage> images =
        options.table()
            ? PoolImages.inTable(spark, options.images(), options.root())
            : PoolImages.inFolder(spark, options.images(), options.imagesPerTask());
    Broadcast<byte[]> weights = context.broadcast(plan.weights());
    PassTask task = new PassTask(plan.order(), weights, options.orb());
    spark
        .createDataFrame(images.mapPartitions(task), PassRow.SCHEMA)
        .write()
        .mode(SaveMode.ErrorIfExists)
        // features hardly shrink, and readers need no codec
        .option("compression", spark.sparkContext().conf().get(CODEC, "uncompressed"))
        .parquet(options.out());
  }
}
