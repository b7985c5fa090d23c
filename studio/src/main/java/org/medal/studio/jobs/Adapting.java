package org.medal.studio.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.medal.core.data.Names;
import org.medal.core.data.SampleId;
import org.medal.deep.adapt.AdaptListener;
import org.medal.deep.adapt.AdaptOptions;
import org.medal.deep.adapt.Adaptation;
import org.medal.deep.adapt.Adapted;
import org.medal.deep.adapt.Score;
import org.medal.deep.engine.TorchEngine;
import org.medal.deep.weights.NetworkSpec;
import org.medal.imaging.Modality;
import org.medal.studio.jobs.Activity.Phase;
import org.medal.studio.project.ProjectImage;
import org.medal.studio.project.ProjectSettings;
import org.medal.studio.project.Standing;
import org.medal.studio.store.Store;

/**
 * Adapts the frozen network to the project's images, once they are all decoded, on a thread of its
 * own: labelling and ranking go on with the network as it is. Then all images are given features of
 * the adapted one, and the next ranking stands on those. Images held out are not learnt from, so
 * that models are still tested on what nothing has seen. Where the studio is closed meanwhile, it
 * goes on after the last finished epoch, if the images are still the same, and else begins again.
 * Waits until it is asked for.
 */
final class Adapting implements Chore {
  private static final int BLOCK = 64;

  private final Store store;
  private final ProjectImages images;
  private final Scanning scanning;
  private final StartNetwork start;
  private final NetworkImages pixels;
  private final FrozenBase base;
  private final AdaptedFiles files;
  private final Consumer<String> log;
  private final Runnable ranksAnew;
  private final ActivityBoard board;
  private final Stop stop;
  private volatile Optional<Modality> modality;
  private volatile boolean few;
  private volatile boolean done;

  Adapting(
      Store store,
      ProjectImages images,
      Scanning scanning,
      StartNetwork start,
      NetworkImages pixels,
      FrozenBase base,
      AdaptedFiles files,
      AdaptRequest request,
      Consumer<String> log,
      Runnable ranksAnew,
      ActivityBoard board,
      Stop stop) {
    this.store = store;
    this.images = images;
    this.scanning = scanning;
    this.start = start;
    this.pixels = pixels;
    this.base = base;
    this.files = files;
    this.modality = files.modality(request);
    this.log = log;
    this.ranksAnew = ranksAnew;
    this.board = board;
    this.stop = stop;
  }

  @Override
  public String name() {
    return "adapting the encoder";
  }

  /** Asks for it, now and after later starts; the first who asks says what the images show. */
  synchronized void ask(Modality shown) {
    if (modality.isEmpty()) {
      modality = files.modality(new AdaptRequest(Optional.of(shown), false));
    }
  }

  AdaptState state() {
    if (done) {
      return AdaptState.DONE;
    }
    if (few) {
      return AdaptState.TOO_FEW;
    }
    return modality.isEmpty() ? AdaptState.OFFERED : AdaptState.ASKED;
  }

  @Override
  public boolean step() throws IOException {
    if (done || !scanning.finished()) {
      return false;
    }
    List<SampleId> ids = usable(image -> !image.heldOut());
    Optional<Modality> asked = modality;
    if (tooFew(ids.size(), asked.isPresent()) || asked.isEmpty()) {
      return false;
    }
    ProjectSettings settings = store.settings().find().orElseThrow();
    NetworkSpec from = start.spec(settings);
    Path weights = files.weights(from, pixels.size(), asked.get());
    if (!Files.exists(weights)) {
      adapt(from, ids, asked.get(), settings.seed(), weights);
    }
    List<SampleId> all = usable(image -> true);
    base.prepare(weights, all, BLOCK, (at, of) -> board.doing(name(), Phase.ADAPTING, at, of));
    base.switchTo(weights);
    done = true;
    ranksAnew.run();
    return true;
  }

  private boolean tooFew(int images, boolean asked) {
    boolean now = images < Adaptation.LEAST;
    if (now && !few && asked) {
      String least = "; it takes " + Adaptation.LEAST;
      log.accept(
          "the encoder is not adapted: there are " + images + " images to learn from" + least);
    }
    few = now; // only now: who sees the state finds its reason in the log
    return now;
  }

  private List<SampleId> usable(Predicate<ProjectImage> which) {
    return images.all().stream()
        .filter(image -> image.standing() == Standing.POOL && scanning.usable(image))
        .filter(which)
        .map(image -> new SampleId(image.path()))
        .sorted()
        .toList();
  }

  private void adapt(NetworkSpec from, List<SampleId> ids, Modality shown, long seed, Path weights)
      throws IOException {
    TorchEngine.threads(Models.spare(TorchEngine.allThreads()));
    log.accept("the encoder is adapted to " + ids.size() + " images behind the doctor");
    AdaptOptions options = AdaptOptions.of(shown.views(), seed);
    Adapted adapted =
        new Adaptation(from, ids, pixels, options, new Told()).run(Names.of(shown), weights);
    log.accept("the encoder is adapted: " + adapted.words() + "; " + adapted.after());
  }

  /** Shows each step, and ends in the midst of the work when the studio is closed. */
  private final class Told implements AdaptListener {
    @Override
    public void note(String text) {
      log.accept("the adaptation " + text);
    }

    @Override
    public void step(int step, int steps, double loss, double imagesPerSecond) {
      stop.check();
      board.doing(name(), Phase.ADAPTING, step, steps);
    }

    @Override
    public void scored(String weights, Score score, boolean best) {
      stop.check();
    }
  }
}
