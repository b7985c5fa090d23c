package org.medal.bench;

import java.io.PrintStream;
import java.util.List;
import org.medal.core.progress.Progress;
import org.medal.deep.embed.BareForward;
import org.medal.deep.embed.Embedder;
import org.medal.deep.embed.Pooling;
import org.medal.imaging.DecodedImages;

/**
 * Embedding image files, each decoded anew, against passes of the same network over one batch in
 * memory, in turn. The first turn of each only warms up.
 */
final class EmbedThroughput {
  private final Setting setting;
  private final Embedder embedder;
  private final BareForward forward;

  private EmbedThroughput(Setting setting, Embedder embedder, BareForward forward) {
    this.setting = setting;
    this.embedder = embedder;
    this.forward = forward;
  }

  static List<Ratios> measure(Setting setting, PrintStream out) {
    Ratios ratios = new Ratios("embedding files", out);
    String layer = setting.network().architecture().lastLayer();
    try (Embedder embedder = Embedder.open(setting.network(), layer, Pooling.AVERAGE);
        BareForward forward = new BareForward(setting.network(), layer, setting.size())) {
      new EmbedThroughput(setting, embedder, forward).rounds(ratios);
    }
    return List.of(ratios);
  }

  private void rounds(Ratios ratios) {
    real();
    bare();
    double before = bare();
    for (int round = 0; round < setting.rounds(); round++) {
      double real = real();
      double after = bare();
      ratios.add(real, before, after);
      before = after;
    }
    ratios.summary();
  }

  private double real() {
    try (DecodedImages images = setting.undecoded()) {
      long start = System.nanoTime();
      embedder.embed(setting.ids(), images, Progress.NONE);
      return setting.ids().size() * 1e9 / (System.nanoTime() - start);
    }
  }

  private double bare() {
    int passes = Math.max(1, setting.ids().size() / forward.batch());
    long start = System.nanoTime();
    forward.run(passes);
    return passes * forward.batch() * 1e9 / (System.nanoTime() - start);
  }
}
