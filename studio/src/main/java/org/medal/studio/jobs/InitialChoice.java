package org.medal.studio.jobs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.medal.core.data.SampleId;
import org.medal.core.initial.InitialSet;
import org.medal.core.initial.InitialSets;
import org.medal.core.pool.ArrayPool;
import org.medal.core.pool.Pick;
import org.medal.core.random.Seeds;
import org.medal.imaging.UnreadableImage;
import org.medal.studio.jobs.Activity.Phase;
import org.medal.studio.project.ProjectSettings;
import org.medal.studio.project.QueueEntry;
import org.medal.studio.project.Ranking;
import org.medal.studio.project.Standing;
import org.medal.studio.store.Store;

/**
 * Chooses the first images, without any label and before the folder has been decoded, as ranking 0.
 * So that nobody waits, it is chosen from a draw of the pool: {@value #MOST_DESCRIBED} images, or
 * {@value #MOST_EMBEDDED} where the network describes them; fewer where files are large. Without
 * trained weights ORB describes them.
 */
final class InitialChoice implements Chore {
  private static final int MOST_DESCRIBED = 1000;
  private static final int MOST_EMBEDDED = 300;

  private final Store store;
  private final ProjectImages images;
  private final HoldingOut heldOut;
  private final StartNetwork start;
  private final NetworkImages pixels;
  private final ActivityBoard board;
  private final Stop stop;
  private boolean done;

  InitialChoice(
      Store store,
      ProjectImages images,
      HoldingOut heldOut,
      StartNetwork start,
      NetworkImages pixels,
      ActivityBoard board,
      Stop stop) {
    this.store = store;
    this.images = images;
    this.heldOut = heldOut;
    this.start = start;
    this.pixels = pixels;
    this.board = board;
    this.stop = stop;
  }

  @Override
  public String name() {
    return "choosing the first images";
  }

  @Override
  public boolean step() {
    if (done || !heldOut.done()) {
      return false;
    }
    if (store.rankings().count() == 0) {
      board.doing(name(), Phase.INITIAL, 0, 0);
      store.rankings().publish(chosen(store.settings().find().orElseThrow()));
    }
    done = true;
    return true;
  }

  private Ranking chosen(ProjectSettings settings) {
    InitialSet initial = InitialSets.named(settings.initial());
    boolean embeds = embeds(initial, settings);
    int most = embeds ? MOST_EMBEDDED : MOST_DESCRIBED;
    Map<SampleId, Long> sample = new InitialSample(settings, pixels, most).of(images.all());
    InitialDescriptors described = described(initial, settings, sample);
    described.unreadable().forEach(image -> setAside(sample, image));
    long seed = Seeds.derive(settings.seed(), "initial set");
    List<QueueEntry> entries = new ArrayList<>();
    if (!described.ids().isEmpty()) {
      ArrayPool pool = ArrayPool.ofFeatures(described.ids(), described.rows());
      for (Pick pick : initial.select(pool, settings.initialSize(), seed).picks()) {
        entries.add(entry(sample.getOrDefault(pick.id(), 0L), entries.size() + 1, pick));
      }
    }
    return new Ranking(0, initial.name(), "", 0, seed, entries);
  }

  private static boolean embeds(InitialSet initial, ProjectSettings settings) {
    return initial.needsFeatures()
        && !initial.name().equals("orb")
        && settings.model().weights().isPresent();
  }

  private InitialDescriptors described(
      InitialSet initial, ProjectSettings settings, Map<SampleId, Long> sample) {
    if (!initial.needsFeatures() || sample.isEmpty()) {
      return InitialDescriptors.none(sample.keySet());
    }
    return embeds(initial, settings)
        ? InitialDescriptors.network(
            sample.keySet(), pixels, start.spec(settings), Models.layer(settings), this::progress)
        : InitialDescriptors.orb(sample.keySet(), pixels, this::progress);
  }

  private void progress(int at, int total) {
    stop.check();
    board.doing(name(), Phase.INITIAL, at, total);
  }

  private static QueueEntry entry(long image, int rank, Pick pick) {
    return new QueueEntry(
        image,
        rank,
        pick.utility(),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        List.of(),
        List.of());
  }

  private void setAside(Map<SampleId, Long> sample, UnreadableImage image) {
    String path = image.id().value();
    String reason = image.message().replace(pixels.file(image.id()).toString(), path);
    long id = sample.getOrDefault(image.id(), 0L);
    store
        .images()
        .setAside(id, Standing.UNREADABLE, reason, OptionalLong.empty(), OptionalLong.empty());
    images.changed(id);
  }
}
