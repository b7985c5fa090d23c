package org.medal.lab.run;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.medal.core.data.DoubleMatrix;
import org.medal.core.data.Labelled;
import org.medal.core.data.Matrix;
import org.medal.core.data.Names;
import org.medal.core.data.SampleId;
import org.medal.core.data.UsageException;
import org.medal.core.initial.InitialSet;
import org.medal.core.initial.InitialSets;
import org.medal.core.learn.FittedModel;
import org.medal.core.loop.ActiveLoop;
import org.medal.core.loop.Ending;
import org.medal.core.loop.History;
import org.medal.core.loop.LoopListener;
import org.medal.core.loop.LoopPlan;
import org.medal.core.loop.Provenance;
import org.medal.core.loop.Queried;
import org.medal.core.loop.Query;
import org.medal.core.loop.RoundResult;
import org.medal.core.loop.Stopping;
import org.medal.core.pool.ArrayPool;
import org.medal.core.pool.Selection;
import org.medal.core.query.QueryStrategy;
import org.medal.core.random.Seeds;
import org.medal.datasets.Split;
import org.medal.deep.engine.Precision;
import org.medal.deep.engine.TorchEngine;
import org.medal.imaging.ImagingEngine;
import org.medal.lab.config.RunConfig;
import org.medal.lab.record.PoolMapFile;
import org.medal.lab.record.RunRecord;
import org.medal.lab.record.Thumbnails;
import org.medal.lab.report.RunReport;

/** One run: split, initial set, loop, model, report. */
final class RunJob {
  private final PreparedImages images;
  private final RunConfig config;
  private final HeldBackImages heldBack;
  private final Split split;
  private final LoopPlan plan;
  private final Path out;
  private final Keep keep;
  private final Watcher watcher;
  private final QueryStrategy strategy;

  RunJob(PreparedImages images, RunConfig asked, Path out, Keep keep, Watcher watcher) {
    this.images = images;
    this.out = out;
    this.keep = keep;
    this.watcher = watcher;
    this.heldBack = new HeldBackImages(asked.data().heldBack(), images);
    this.split = heldBack.split(asked.seed());
    this.config = asked.forPool(split.pool().size());
    config.selection().requireClasses(images.set().classes().size());
    this.plan = plan();
    this.strategy = strategy();
  }

  private LoopPlan plan() {
    int batch = config.selection().batch();
    return new LoopPlan(
        split.pool(),
        labels(split.test()),
        batch,
        config.selection().budget(),
        config.seed(),
        new Stopping(
            config.stopping().rules(batch, split.validation().size()), labels(split.validation())));
  }

  /** The configuration, settled for the pool. */
  RunConfig config() {
    return config;
  }

  /** The run's folder. */
  Path folder() {
    return out;
  }

  LoopPlan loopPlan() {
    return plan;
  }

  /** How far an earlier run has come; nothing is touched. */
  RunState state() throws IOException {
    return RunFolder.peek(out, keep, provenance(), plan, images.set().classes());
  }

  /**
   * Runs to the end, from wherever an earlier run stopped; gives everything that was done.
   *
   * @param listener told of each round, beside the watcher
   */
  History execute(Learners learners, LoopListener listener) throws IOException {
    if (state().complete()) {
      watcher.note("already complete");
      RunFolder folder = open();
      end(folder, out, plan);
      return folder.ledger().history();
    }
    try (OpenLearner learner = OpenLearner.of(config, learners, out, watcher)) {
      Matrix descriptors = initialDescriptors(learner);
      RunFolder folder = open();
      loop(folder, learner, descriptors, listener);
      end(folder, out, plan);
      return folder.ledger().history();
    }
  }

  /**
   * Goes through a few rounds as {@link #execute} does, but from random labels, and leaves what it
   * makes in another folder.
   *
   * @param labelled labels of the first round
   * @param rounds how many models are trained, at least 1
   * @param listener told of each round
   */
  void rehearse(OpenLearner learner, Path folder, int labelled, int rounds, LoopListener listener)
      throws IOException {
    RunFolder opened = RunFolder.open(folder, provenance(), facts(), images.set().classes());
    int budget = Math.min(split.pool().size(), labelled + (rounds - 1) * plan.batch());
    LoopPlan few = new LoopPlan(plan.pool(), plan.test(), plan.batch(), budget, plan.seed());
    Matrix none = new DoubleMatrix(split.pool().size(), 0, new double[0]);
    ActiveLoop loop =
        new ActiveLoop(
            few,
            () ->
                InitialSets.named("random")
                    .select(ArrayPool.ofFeatures(split.pool(), none), labelled, plan.seed()),
            learner.learner(),
            strategy,
            this::labels,
            new InTurn(List.of(opened, listener)));
    try (FittedModel model = loop.run(History.EMPTY)) {
      finish(opened, folder, model);
    }
    end(opened, folder, few);
  }

  private RunFolder open() throws IOException {
    return RunFolder.open(out, provenance(), facts(), images.set().classes());
  }

  private void end(RunFolder folder, Path home, LoopPlan done) throws IOException {
    History history = folder.ledger().history();
    RoundResult last = history.results().get(history.results().size() - 1);
    Ending ending = done.ending(history.results()).orElseGet(() -> Ending.exhausted(last));
    folder.ended(ending);
    folder.forgetCheckpoints();
    if (last.labelled() < done.budget()) {
      watcher.note(ending.toString());
    }
    if (keep == Keep.ALL) {
      keepThumbnails(history, home);
      RunReport.of(RunRecord.read(home)).write(home);
    }
  }

  private void keepThumbnails(History history, Path home) throws IOException {
    Thumbnails thumbnails = Thumbnails.of(home);
    for (Query query : history.queries()) {
      for (Queried queried : query.samples()) {
        thumbnails.keep(queried.sample().id(), images.pixels());
      }
    }
  }

  private JsonObject facts() {
    JsonObject measures = new JsonObject();
    measures.addProperty("initial", InitialSets.named(config.selection().initial()).utility());
    measures.addProperty("query", strategy.utility());
    JsonObject facts = new JsonObject();
    facts.add("data", images.facts(split));
    facts.add("measures", measures);
    return facts;
  }

  /** Descriptors of the pool for the initial set; empty if it needs none or was chosen before. */
  private Matrix initialDescriptors(OpenLearner learner) throws IOException {
    InitialSet initial = InitialSets.named(config.selection().initial());
    boolean chosen = RunFolder.isBegun(out);
    if (chosen || !initial.needsFeatures()) {
      return new DoubleMatrix(split.pool().size(), 0, new double[0]);
    }
    return config.startsFromNetwork()
        ? learner.startFeatures().apply(split.pool())
        : images.orb(split.pool(), config.selection().orbPooling(), watcher);
  }

  private void loop(
      RunFolder folder, OpenLearner learner, Matrix descriptors, LoopListener listener)
      throws IOException {
    ForecastNotes forecasts =
        new ForecastNotes(
            plan.batch(), split.validation().size(), folder.ledger()::history, watcher);
    ActiveLoop loop =
        new ActiveLoop(
            plan,
            () -> initialSet(descriptors),
            learner.learner(),
            strategy,
            this::labels,
            new InTurn(List.of(folder, watcher, forecasts, listener)));
    heldBack.remarks(split).forEach(watcher::note);
    noteGroups();
    try (FittedModel model = loop.run(folder.ledger().history())) {
      finish(folder, out, model);
    }
  }

  private void finish(RunFolder folder, Path home, FittedModel model) throws IOException {
    if (keep == Keep.ALL) {
      // before the model, by which the run is known to be complete
      PoolMap map = new PoolMap(split.pool(), images.set()::label, config.seed());
      PoolMapFile.write(home, map.of(model, folder.ledger().history()), images.set().classes());
      folder.save(model);
    }
  }

  private Selection initialSet(Matrix descriptors) {
    return InitialSets.named(config.selection().initial())
        .select(
            ArrayPool.ofFeatures(split.pool(), descriptors),
            config.selection().initialSize(),
            Seeds.derive(config.seed(), "initial set"));
  }

  /** The strategy on the user's terms; what they lack is found now and not in the first round. */
  private QueryStrategy strategy() {
    config.batches().cost().ifPresent(cost -> split.pool().forEach(cost::applyAsDouble));
    BatchTerms terms =
        new BatchTerms(config.batches(), this::quotaClass, images.groups(), images::hash);
    return terms.of(config.selection().query(), watcher::note);
  }

  private void noteGroups() {
    boolean distinct = new HashSet<>(images.groups().values()).size() == images.set().size();
    if (config.batches().maxPerGroup().isPresent() && distinct) {
      watcher.note("no two images share a group, so --max-per-group limits nothing");
    }
  }

  private int quotaClass(String name) {
    int label = images.set().classes().names().indexOf(name);
    if (label < 0) {
      throw new UsageException(
          "--quota names the class '"
              + name
              + "', which is none of "
              + String.join(", ", images.set().classes().names()));
    }
    return label;
  }

  List<Labelled> labels(List<SampleId> ids) {
    return ids.stream().map(id -> new Labelled(id, images.set().label(id))).toList();
  }

  private Provenance provenance() {
    return new Provenance(
        configuration(),
        images.fingerprint(),
        config.seed(),
        Map.of(
            "medal", versionOf(RunJob.class),
            "pytorch", TorchEngine.version(),
            "opencv", ImagingEngine.version()),
        machine());
  }

  /** With the numbers that are computed in, where they are not the usual ones. */
  private Map<String, String> configuration() {
    Map<String, String> map = new HashMap<>(config.asMap());
    if (Precision.inUse() != Precision.FLOAT32) {
      map.put("precision", Names.of(Precision.inUse()));
    }
    return map;
  }

  private static Map<String, String> machine() {
    Map<String, String> machine = new HashMap<>(Provenance.thisMachine());
    machine.put("device", TorchEngine.device().toString());
    return machine;
  }

  private static String versionOf(Class<?> type) {
    String version = type.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }
}
