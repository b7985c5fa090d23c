package org.medal.deep.adapt;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.medal.core.data.InputException;
import org.medal.core.data.SampleId;
import org.medal.deep.embed.BatchFeed;
import org.medal.deep.embed.PixelBatch;
import org.medal.deep.network.Architecture;
import org.medal.deep.network.Parameters;
import org.medal.deep.pretrain.Weights;
import org.medal.deep.weights.Backbone;
import org.medal.deep.weights.NetworkSpec;
import org.medal.imaging.ImageSource;

/**
 * Adapts an encoder to a user's own images, without labels: two views of an image shall give the
 * same features, and features shall differ from image to image ({@link
 * org.medal.deep.pretrain.VicReg}). Before the first epoch and after each, the normalisation is
 * measured anew on the images as they are ({@link BatchNorms}), and the weights are measured on
 * images held out ({@link Score}). The best are kept, and where none are better than the start, the
 * start.
 *
 * <p>Where the start weights are of a network's lower part, that part is adapted.
 *
 * <p>The state lies in one file, replaced whole after each epoch. Whoever begins again with the
 * same images, weights and options goes on from it and gets the same bits as if nothing had
 * happened. Cost: two forward and backward passes an image and epoch; two copies of the network and
 * three of what is trained in memory.
 */
public final class Adaptation {
  /** An encoder is adapted to so many images at least. */
  public static final int LEAST = 40;

  private static final double NANOS = 1e9;

  private final NetworkSpec start;
  private final Architecture architecture;
  private final String top;
  private final AdaptOptions options;
  private final Pool pool;
  private final AdaptListener listener;

  /**
   * Checks what can be checked before any work.
   *
   * @param start the network and the weights it begins with
   * @param ids the images, at least 40; labels play no part
   * @param images their pixels; the network is used at their size
   * @throws InputException if they are too few
   */
  public Adaptation(
      NetworkSpec start,
      List<SampleId> ids,
      ImageSource images,
      AdaptOptions options,
      AdaptListener listener) {
    start.architecture().checkSize(images.size());
    this.start = start;
    this.architecture = start.architecture();
    this.top = Backbone.lastCompleteLayer(start);
    this.options = options;
    this.pool = Pool.of(ids, images, options.seed());
    this.listener = listener;
  }

  /**
   * Trains, and writes the weights to {@code out} when all is done.
   *
   * @param modality what the file says of the images
   * @param out a safetensors file; the state lies beside it, under this name with {@code .state}
   * @throws InputException if the weights cannot be used or the loss is no number
   */
  public Adapted run(String modality, Path out) throws IOException {
    try (Backbone backbone = Backbone.load(start, top);
        Learning learning = new Learning(architecture, top, backbone.parameters().copy(), options);
        Parameters best = backbone.parameters().copy()) {
      StateFile file = StateFile.of(out, backbone.fingerprint(), pool, options);
      Progression progression = begin(file, learning, best);
      while (progression.end(options).isEmpty()) {
        progression = epoch(learning, progression, best);
        file.keep(learning, best, progression);
      }
      Adapted adapted = adapted(progression);
      int size = pool.images().size();
      AdaptedFile.write(
          out,
          best,
          AdaptedFile.remarks(
              architecture, backbone.fingerprint(), modality, size, options, adapted));
      file.delete();
      return adapted;
    }
  }

  private Progression begin(StateFile file, Learning learning, Parameters best) {
    Optional<Progression> earlier = file.recall(learning, best);
    if (earlier.isPresent()) {
      listener.note("goes on after epoch " + earlier.get().epochs());
      return earlier.get();
    }
    Score score = new ViewRetrieval(architecture, top, pool, options).of(best);
    listener.scored("start", score, true);
    return measured(
        learning, "start, normalised anew", Progression.of(score), System.nanoTime(), best);
  }

  private Progression epoch(Learning learning, Progression before, Parameters best) {
    long began = System.nanoTime();
    int epoch = before.epochs() + 1;
    double loss = train(learning, epoch);
    String words = String.format(Locale.ROOT, "epoch %d: loss %.3f", epoch, loss);
    return measured(learning, words, before, began, best);
  }

  /** Scores the weights as they would be used, and keeps them if they are the best. */
  private Progression measured(
      Learning learning, String words, Progression before, long began, Parameters best) {
    try (Parameters candidate = learning.parameters().copy()) {
      BatchNorms.measure(architecture, top, candidate, pool.train(), pool.images());
      Score score = new ViewRetrieval(architecture, top, pool, options).of(candidate);
      Progression after = before.with(score, (System.nanoTime() - began) / NANOS);
      if (after.latestIsBest()) {
        Weights.copy(candidate, best);
      }
      listener.scored(words, score, after.latestIsBest());
      return after;
    }
  }

  private double train(Learning learning, int epoch) {
    int steps = ViewPlan.steps(pool, options);
    long began = System.nanoTime();
    double sum = 0;
    int done = 0;
    try (BatchFeed feed = new ViewPlan(pool, options, epoch).feed()) {
      for (PixelBatch batch = feed.next(); batch != null; batch = feed.next()) {
        int step = (epoch - 1) * steps + done;
        double loss = learning.step(batch, options.rate(step, options.epochs() * steps));
        check(loss, epoch);
        sum += loss;
        double seconds = (System.nanoTime() - began) / NANOS;
        listener.step(step + 1, options.epochs() * steps, loss, ++done * options.batch() / seconds);
      }
    }
    return sum / steps;
  }

  private void check(double loss, int epoch) {
    if (!Double.isFinite(loss)) {
      throw new InputException(
          "The adaptation diverged in epoch %d: the loss is %s; lower --learning-rate (it is %s)"
              .formatted(epoch, loss, options.rate()));
    }
  }

  private Adapted adapted(Progression progression) {
    return new Adapted(
        progression.best() > 0,
        progression.bestEpoch(),
        progression.epochs(),
        progression.scores().get(0),
        progression.scores().get(progression.best()),
        progression.end(options).orElseThrow(),
        pool.train().size(),
        pool.heldOut().size());
  }
}
