package org.medal.studio.jobs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.medal.core.data.InputException;
import org.medal.imaging.Modality;
import org.medal.studio.images.Pictures;
import org.medal.studio.project.ProjectSettings;
import org.medal.studio.project.TrainedModel;
import org.medal.studio.store.Event;
import org.medal.studio.store.Store;

/**
 * Everything that goes on while a doctor labels: the images' folder is looked through, images are
 * decoded once and given features, models are trained on the labels so far, and each new one ranks
 * the pool. Nobody waits for it. What fails is told by {@link #activity} and tried again.
 *
 * <p>One thread looks, decodes, fits heads and ranks; where the whole network is trained, a second
 * one does that. Memory with 100,000 images and SqueezeNet, beside the network: about 100 MB for
 * what is known of the images (rows 50, names 30, hashes 20), 40 MB for where their features lie,
 * an eighth of Java's heap for features, another eighth for decoded images, and for a ranking 20 MB
 * for names and 8 bytes a class and image; strategies that read features have 5,000 images drawn
 * for them first, 10 MB.
 */
public final class Background implements AutoCloseable {
  /** Decoded images may fill such a part of Java's heap. */
  private static final int SHARE_OF_HEAP = 8;

  private final Store store;
  private final ProjectImages images;
  private final ActivityBoard board = new ActivityBoard();
  private final Stop stop = new Stop();
  private final Listing listing;
  private final PoolMap map;
  private final ModelFolders models;
  private final Optional<FrozenBase> frozen;
  private final Optional<FrozenRanking> ranking;
  private final Optional<FineTuning> tuning;
  private final Optional<Adapting> adapting;
  private final List<Worker> workers = new ArrayList<>();

  /**
   * Starts nothing yet.
   *
   * @param store of a project whose settings are known
   * @param work folder for features, models and other files that can be made again
   */
  public Background(Store store, Pictures pictures, Path work) {
    this(store, pictures, work, AdaptRequest.NONE, line -> {});
  }

  /**
   * As {@link #Background(Store, Pictures, Path)}, with an encoder that adapts to the images if
   * that is asked for; without a frozen network there is none to adapt.
   *
   * @param log is told what becomes of that, a line at a time
   */
  public Background(
      Store store, Pictures pictures, Path work, AdaptRequest request, Consumer<String> log) {
    ProjectSettings settings = store.settings().find().orElseThrow();
    Path root = Path.of(settings.images());
    this.store = store;
    images = new ProjectImages(store.images());
    listing = new Listing(store, images, root, board);
    map = new PoolMap(settings.seed());
    models = new ModelFolders(work.resolve("models"));
    StartNetwork start = new StartNetwork(work.resolve("weights"));
    long share = Runtime.getRuntime().maxMemory() / SHARE_OF_HEAP;
    NetworkImages pixels = new NetworkImages(root, settings.model().size(), share);
    frozen =
        Models.frozen(settings)
            ? Optional.of(new FrozenBase(settings, start, pixels, work.resolve("features"), stop))
            : Optional.empty();
    KeyedDraw order = new KeyedDraw(settings.seed(), "scan");
    Scanning scanning = new Scanning(store, images, listing, pixels, frozen, board, order);
    Publishing publishing = new Publishing(store, pictures, board, map);
    Saving saving = new Saving(models);
    ranking =
        frozen.map(
            base ->
                new FrozenRanking(store, images, scanning, base, publishing, saving, board, stop));
    tuning =
        Models.finetuned(settings)
            ? Optional.of(
                new FineTuning(
                    store, images, scanning, start, pixels, publishing, models, board, stop))
            : Optional.empty();
    HoldingOut heldOut = new HoldingOut(store, images, listing);
    List<Chore> chores = new ArrayList<>();
    chores.add(listing);
    chores.add(heldOut);
    chores.add(new InitialChoice(store, images, heldOut, start, pixels, board, stop));
    ranking.ifPresent(chores::add);
    chores.add(scanning);
    chores.add(saving);
    workers.add(new Worker("medal-studio", chores, board, stop));
    tuning.ifPresent(
        chore -> workers.add(new Worker("medal-training", List.of(chore), board, stop)));
    AdaptedFiles adapted = new AdaptedFiles(work.resolve("adapted"));
    adapting =
        frozen.map(
            base ->
                new Adapting(
                    store,
                    images,
                    scanning,
                    start,
                    pixels,
                    base,
                    adapted,
                    request,
                    log,
                    this::rankAnew,
                    board,
                    stop));
    adapting.ifPresent(
        chore -> workers.add(new Worker("medal-adapting", List.of(chore), board, stop)));
  }

  /**
   * Looks through the images' folder now, before {@link #start}: labels that were given as a file
   * can then be taken before anything is drawn or chosen.
   */
  public void listImages() {
    try {
      listing.step();
    } catch (IOException e) {
      throw new InputException("The images' folder cannot be read: " + e.getMessage(), e);
    }
  }

  /** Starts; returns at once. */
  public void start() {
    store.listen(this::told);
    workers.forEach(Worker::start);
  }

  private void told(Event event) {
    if (images.told(event)) {
      wake();
    }
  }

  private void wake() {
    workers.forEach(Worker::wake);
  }

  /** Has the images' folder looked through now instead of in some seconds. */
  public void lookForImages() {
    listing.ask();
    wake();
  }

  /** Has a model trained on all labels now, even if too few are new. */
  public void trainNow() {
    ranking.ifPresent(FrozenRanking::ask);
    tuning.ifPresent(FineTuning::ask);
    wake();
  }

  /**
   * Has the encoder adapted to the images behind the doctor, unless it is already.
   *
   * @param shown what the images show
   */
  public void adapt(Modality shown) {
    adapting.ifPresent(chore -> chore.ask(shown));
    wake();
  }

  /** How far that is. */
  public AdaptState adaptation() {
    return adapting.map(Adapting::state).orElse(AdaptState.IMPOSSIBLE);
  }

  private void rankAnew() {
    ranking.ifPresent(FrozenRanking::ask);
    wake();
  }

  /** What it is doing. */
  public Activity activity() {
    return board.now();
  }

  /**
   * Has every change of activity, and every new map, told to {@code listener}, which must be quick.
   */
  public void listen(Consumer<Activity> listener) {
    board.listen(listener);
  }

  /** The pool as the latest model sees it; empty before there is one. */
  public List<MapDot> map() {
    return map.dots();
  }

  /** The latest model that has been saved. */
  public Optional<TrainedModel> model() {
    try {
      return models.latest();
    } catch (IOException e) {
      throw new InputException("The folder of the models cannot be read: " + e.getMessage(), e);
    }
  }

  /** Ends all work, at the latest after the current step. */
  @Override
  public void close() {
    stop.stop();
    boolean ended = workers.stream().map(Worker::end).reduce(true, Boolean::logicalAnd);
    if (ended) { // native memory must not be freed under a thread that uses it
      frozen.ifPresent(FrozenBase::close);
    }
  }
}
