package org.medal.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.medal.core.data.InputException;
import org.medal.core.data.Matrix;
import org.medal.core.data.Probabilities;
import org.medal.core.data.SampleId;
import org.medal.core.progress.Progress;
import org.medal.datasets.store.PoolSpec;
import org.medal.datasets.store.PoolWriter;
import org.medal.datasets.store.ValueType;
import org.medal.deep.embed.Embedding;
import org.medal.deep.embed.Encoder;
import org.medal.imaging.DecodedImages;
import org.medal.imaging.UnreadableImage;

/**
 * Embeds the images of a folder into a pool on disk, block by block, however many there are. Goes
 * on where an earlier one was interrupted. Memory: the pixels and features of one block, and the
 * names of all files.
 *
 * @param encoder what makes the features
 * @param size width and height at which it sees the images
 * @param type how they are written
 * @param out the pool
 */
record PoolEmbedding(Encoder encoder, int size, ValueType type, Path out, ConsoleWatcher watcher) {
  private static final long BLOCK_PIXELS = 48L << 20;
  private static final int LARGEST_BLOCK = 512;

  /**
   * Embeds what is missing.
   *
   * @param files all images by their names, ascending
   */
  void run(Map<SampleId, Path> files) throws IOException {
    PoolSpec spec =
        new PoolSpec(
            encoder.fingerprint() + " " + size, type, encoder.columns(size), encoder.classes());
    try (PoolWriter pool = PoolWriter.open(out, spec)) {
      List<SampleId> missing = pool.missing(List.copyOf(files.keySet()));
      int before = files.size() - missing.size();
      if (before > 0) {
        watcher.note("goes on after " + before + " images, which " + out + " holds");
      }
      Progress progress = watcher.begin("images");
      int block = block();
      for (int from = 0; from < missing.size(); from += block) {
        List<SampleId> some = missing.subList(from, Math.min(missing.size(), from + block));
        int done = before + from;
        embed(pool, subset(files, some), (at, of) -> progress.advance(done + at, files.size()));
      }
      if (pool.rows() == 0) {
        throw new InputException("None of the images can be read; give another folder");
      }
      pool.finish();
    }
  }

  private int block() {
    long images = BLOCK_PIXELS / (3L * size * size);
    return (int) Math.max(1, Math.min(LARGEST_BLOCK, images));
  }

  private static Map<SampleId, Path> subset(Map<SampleId, Path> files, List<SampleId> some) {
    Map<SampleId, Path> subset = new LinkedHashMap<>();
    some.forEach(id -> subset.put(id, files.get(id)));
    return subset;
  }

  private void embed(PoolWriter pool, Map<SampleId, Path> files, Progress progress)
      throws IOException {
    try (DecodedImages images = new DecodedImages(files, size, Long.MAX_VALUE)) {
      List<UnreadableImage> bad =
          images
              .prepare(files.keySet(), Runtime.getRuntime().availableProcessors(), Progress.NONE)
              .bad();
      bad.forEach(image -> watcher.note("left out: " + image.message()));
      Set<SampleId> unusable = bad.stream().map(UnreadableImage::id).collect(Collectors.toSet());
      List<SampleId> good = files.keySet().stream().filter(id -> !unusable.contains(id)).toList();
      Embedding embedding = encoder.embed(good, images, progress);
      pool.add(
          good,
          rows(embedding.features()),
          embedding.probabilities().map(PoolEmbedding::rows).orElse(List.of()),
          List.copyOf(unusable));
    }
  }

  private static List<float[]> rows(Matrix matrix) {
    return IntStream.range(0, matrix.rows()).mapToObj(row -> floats(matrix.row(row))).toList();
  }

  private static List<float[]> rows(Probabilities probabilities) {
    return IntStream.range(0, probabilities.rows())
        .mapToObj(row -> floats(probabilities.row(row)))
        .toList();
  }

  private static float[] floats(double[] values) {
    float[] floats = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      floats[i] = (float) values[i];
    }
    return floats;
  }
}
