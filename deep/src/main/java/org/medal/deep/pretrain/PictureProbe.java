package org.medal.deep.pretrain;

import java.util.ArrayList;
import java.util.List;
import org.medal.core.data.FloatMatrix;
import org.medal.core.data.SampleId;
import org.medal.core.progress.Progress;
import org.medal.deep.embed.Extractor;
import org.medal.deep.embed.Tap;
import org.medal.deep.network.Architecture;
import org.medal.deep.network.Parameters;
import org.medal.imaging.ImageSource;
import org.medal.imaging.RgbImage;
import org.medal.imaging.procedural.PictureStream;

/**
 * What an encoder knows of structures it was never shown: the share of pictures whose nearest
 * neighbour, by the cosine of their features, is of the same structure. A guess is right once in
 * {@value #STRUCTURES} times.
 */
final class PictureProbe {
  private static final int STRUCTURES = 70;
  private static final int PICTURES = 4;

  private final ProceduralOptions options;
  private final List<SampleId> ids = new ArrayList<>();
  private final ImageSource pictures;

  PictureProbe(ProceduralOptions options) {
    this.options = options;
    for (int i = 0; i < STRUCTURES * PICTURES; i++) {
      ids.add(new SampleId(Integer.toString(i)));
    }
    PictureStream stream = new PictureStream(options.size(), options.seed());
    this.pictures = new Pictures(stream);
  }

  private final class Pictures implements ImageSource {
    private final PictureStream stream;

    Pictures(PictureStream stream) {
      this.stream = stream;
    }

    @Override
    public int size() {
      return stream.size();
    }

    @Override
    public RgbImage image(SampleId id) {
      int i = Integer.parseInt(id.value());
      // structures and colourings past those that are trained on, a colouring for each picture
      return stream.picture(options.structures() + i / PICTURES, options.colours() + i, i);
    }
  }

  /** The share, from 0 to 1. */
  double score(Architecture architecture, Parameters parameters) {
    try (Extractor extractor = new Extractor(architecture, parameters)) {
      Tap tap = Tap.average(architecture.lastLayer());
      return share(extractor.rows(tap, ids, pictures, Progress.NONE).block());
    }
  }

  private static double share(FloatMatrix features) {
    double[][] rows = UnitRows.of(List.of(features)).get(0);
    int hits = 0;
    for (int i = 0; i < rows.length; i++) {
      hits += nearest(rows, i) / PICTURES == i / PICTURES ? 1 : 0;
    }
    return (double) hits / rows.length;
  }

  private static int nearest(double[][] rows, int i) {
    int best = -1;
    double closest = Double.NEGATIVE_INFINITY;
    for (int j = 0; j < rows.length; j++) {
      double dot = 0;
      for (int k = 0; k < rows[j].length; k++) {
        dot += rows[i][k] * rows[j][k];
      }
      if (j != i && dot > closest) {
        closest = dot;
        best = j;
      }
    }
    return best;
  }
}
