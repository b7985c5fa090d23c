package org.medal.lab.run;

import java.util.function.IntSupplier;
import org.medal.core.data.UsageException;
import org.medal.core.query.MedalOptions;
import org.medal.core.query.Need;
import org.medal.deep.embed.Pooling;
import org.medal.lab.config.RunConfig;
import org.medal.lab.config.SelectionConfig;

/**
 * What the features of a whole layer take of Java's heap. MedAL holds those of its M candidates and
 * of all labelled images, 4 bytes a value, and the candidates once more, 8 bytes a value; other
 * strategies that read features hold those of all images. Mixed_6c of 299 pixels has 768 · 17 · 17
 * values, 0.9 MB an image.
 *
 * @param images how many are held
 * @param candidates how many are held once more
 * @param length values an image
 */
record FeatureMemory(int images, int candidates, int length) {
  private static final double MOST = 0.5;

  /**
   * Checks that a run's features will find room beside the decoded images, which may fill a third
   * of the heap.
   *
   * @param all how many images there are
   * @param length values an image, asked for only where they are many
   * @param otherwise done before the run is refused
   * @throws UsageException if they will not
   */
  static void require(RunConfig run, int all, IntSupplier length, Runnable otherwise) {
    if (run.model().pooling() == Pooling.FLATTEN
        && run.selection().query().needs().contains(Need.FEATURES)) {
      FeatureMemory needed = of(run.selection(), all, length.getAsInt());
      if (needed.bytes() > MOST * Runtime.getRuntime().maxMemory()) {
        otherwise.run();
        throw needed.tooMuch(Runtime.getRuntime().maxMemory());
      }
    }
  }

  private static FeatureMemory of(SelectionConfig selection, int all, int length) {
    if (!selection.strategy().equals("medal")) {
      return new FeatureMemory(all, 0, length);
    }
    MedalOptions medal = selection.options().medal();
    int candidates = Math.min(all, medal.candidatesFor(selection.batch()));
    return new FeatureMemory(Math.min(all, selection.budget() + candidates), candidates, length);
  }

  long bytes() {
    return 4L * images * length + 8L * candidates * length;
  }

  private UsageException tooMuch(long heap) {
    return new UsageException(
        "--pooling flatten gives %d values an image, %d MiB for the %d images that are held at once, of Java's %d MiB; give Java more with MEDAL_HEAP, or --pooling average, a smaller --size or a higher --layer"
            .formatted(length, bytes() >> 20, images, heap >> 20));
  }
}
