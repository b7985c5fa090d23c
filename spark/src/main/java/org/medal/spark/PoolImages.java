package org.medal.spark;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import org.medal.core.data.InputException;
import org.medal.imaging.ImageFiles;

/** Where the pool's images come from. */
final class PoolImages {
  private PoolImages() {}

  /**
   * All images below a folder, by the rule of {@link ImageFiles#list}, in the order of their names.
   * The driver lists them and holds their names, about 300 bytes each; their content is read by the
   * executors.
   *
   * @param imagesPerTask how many neighbours one task takes
   * @throws InputException if the folder cannot be listed or holds no image
   */
  static JavaRDD<PoolImage> inFolder(SparkSession spark, String folder, int imagesPerTask) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    Broadcast<SerializableConfiguration> storage =
        context.broadcast(new SerializableConfiguration(context.hadoopConfiguration()));
    List<PoolImage> images = new ArrayList<>();
    try {
      Path root = new Path(folder);
      FileSystem system = root.getFileSystem(context.hadoopConfiguration());
      String prefix = system.makeQualified(root).toString();
      for (String path : paths(system, root)) {
        String id = Ids.below(prefix, path);
        if (isListed(id)) {
          images.add(new StoredImage(id, path, storage));
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new InputException("Cannot list --images " + folder + ": " + e.getMessage(), e);
    }
    if (images.isEmpty()) {
      throw new InputException(
          "--images " + folder + " holds no image (jpg, jpeg, png, tif, tiff, bmp): give another");
    }
    images.sort(Comparator.comparing(PoolImage::id));
    return context.parallelize(images, (images.size() - 1) / imagesPerTask + 1);
  }

  private static List<String> paths(FileSystem system, Path root) throws IOException {
    if (!system.getFileStatus(root).isDirectory()) {
      throw new FileNotFoundException("it is a file; give the folder that holds the images");
    }
    List<String> paths = new ArrayList<>();
    RemoteIterator<LocatedFileStatus> files = system.listFiles(root, true);
    while (files.hasNext()) {
      paths.add(files.next().getPath().toString());
    }
    return paths;
  }

  private static boolean isListed(String id) {
    boolean hidden = id.startsWith(".") || id.contains("/.");
    return !hidden && ImageFiles.isImage(id.substring(id.lastIndexOf('/') + 1));
  }

  /**
   * The images of a table in Parquet with the columns path and content, partitioned as it is.
   *
   * @param root what the names leave out at the front; may be empty
   * @throws InputException if there is no such table
   */
  static JavaRDD<PoolImage> inTable(SparkSession spark, String table, String root) {
    Dataset<Row> rows = opened(spark, table);
    for (String column : List.of("path", "content")) {
      if (!List.of(rows.columns()).contains(column)) {
        throw new InputException(
            "--table " + table + " has no column '" + column + "'; it needs path and content");
      }
    }
    return rows.select("path", "content").toJavaRDD().map(row -> TableImage.of(row, root));
  }

  private static Dataset<Row> opened(SparkSession spark, String table) {
    try {
      return spark.read().parquet(table);
    } catch (Exception e) { // Scala's, which the compiler does not know to be thrown
      throw new InputException("Cannot read --table " + table + ": " + e.getMessage(), e);
    }
  }
}
