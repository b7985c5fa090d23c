package org.medal.studio.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.medal.core.data.DoubleMatrix;
import org.medal.core.data.Matrix;
import org.medal.core.data.SampleId;
import org.medal.core.initial.InitialSet;
import org.medal.core.initial.InitialSets;
import org.medal.core.pool.ArrayPool;
import org.medal.core.pool.Pick;
import org.medal.core.random.Seeds;
import org.medal.deep.embed.Embedder;
import org.medal.deep.embed.Pooling;
import org.medal.imaging.OrbDescriptors;
import org.medal.imaging.UnreadableImage;
import org.medal.studio.jobs.Activity.Phase;
import org.medal.studio.project.ProjectImage;
import org.medal.studio.project.ProjectSettings;
import org.medal.studio.project.QueueEntry;
import org.medal.studio.project.Ranking;
import org.medal.studio.project.Standing;
import org.medal.studio.store.Store;

/**
 * Chooses the first images, without any label and before the folder has been decoded, as ranking 0.
 * So that nobody waits, it is chosen from a draw of the pool: {@value #MOST_DESCRIBED} images, and
 * {@value #MOST_EMBEDDED} where the network describes them, with {@value #MOST_BYTES} bytes of
 * files at most unless that is too few to choose from.
 */
final class InitialChoice implements Chore {
  private static final int MOST_DESCRIBED = 1000;
  private static final int MOST_EMBEDDED = 300;
  private static final long MOST_BYTES = 200_000_000;

  /** As many to choose from for each one wanted, however large they are. */
  private static final int LEAST = 3;

  private final Store store;
  private final ProjectImages images;
  private final HoldingOut heldOut;
  private final NetworkImages pixels;
  private final ActivityBoard board;
  private final Stop stop;
  private boolean done;

  InitialChoice(
      Store store,
      ProjectImages images,
      HoldingOut heldOut,
      NetworkImages pixels,
      ActivityBoard board,
      Stop stop) {
    this.store = store;
    this.images = images;
    this.heldOut = heldOut;
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
      ProjectSettings settings = store.settings().find().orElseThrow();
      store.rankings().publish(chosen(settings));
    }
    done = true;
    return true;
  }

  private Ranking chosen(ProjectSettings settings) {
    InitialSet initial = InitialSets.named(settings.initial());
    Map<SampleId, Long> sample = sample(settings, embeds(initial, settings));
    Matrix descriptors = descriptors(initial, settings, sample);
    List<SampleId> ids = List.copyOf(sample.keySet());
    long seed = Seeds.derive(settings.seed(), "initial set");
    List<QueueEntry> entries = new ArrayList<>();
    if (!ids.isEmpty()) {
      ArrayPool pool = ArrayPool.ofFeatures(ids, descriptors);
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

  /** The images to choose from, with their numbers, in the order of their names. */
  private Map<SampleId, Long> sample(ProjectSettings settings, boolean embedded) {
    List<ProjectImage> pool =
        images.all().stream()
            .filter(image -> image.standing() == Standing.POOL && !image.heldOut())
            .filter(image -> image.readings() == 0)
            .toList();
    KeyedDraw draw = new KeyedDraw(settings.seed(), "initial sample");
    int most = Math.max(settings.initialSize(), embedded ? MOST_EMBEDDED : MOST_DESCRIBED);
    int least = LEAST * settings.initialSize();
    List<ProjectImage> drawn = new ArrayList<>();
    long bytes = 0;
    for (ProjectImage image : draw.some(pool, most, ProjectImage::path)) {
      bytes += size(pixels.file(new SampleId(image.path())));
      if (drawn.size() < least || bytes <= MOST_BYTES) {
        drawn.add(image);
      }
    }
    Map<SampleId, Long> sample = new LinkedHashMap<>();
    drawn.stream()
        .sorted(Comparator.comparing(ProjectImage::path))
        .forEach(image -> sample.put(new SampleId(image.path()), image.id()));
    return sample;
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      return 0; // decoding says why
    }
  }

  /** Descriptors of the sample; images that cannot be read are set aside and leave it. */
  private Matrix descriptors(
      InitialSet initial, ProjectSettings settings, Map<SampleId, Long> sample) {
    if (!initial.needsFeatures()) {
      return new DoubleMatrix(sample.size(), 0, new double[0]);
    }
    return embeds(initial, settings) ? embedded(settings, sample) : described(sample);
  }

  private Matrix embedded(ProjectSettings settings, Map<SampleId, Long> sample) {
    List<ProjectImage> drawn =
        sample.values().stream().flatMap(id -> store.images().find(id).stream()).toList();
    for (FirstLook look : FirstLook.at(drawn, pixels)) {
      SampleId id = new SampleId(look.image().path());
      look.measured()
          .ifPresentOrElse(
              measured -> pixels.keep(id, measured.image()),
              () -> setAside(sample, new UnreadableImage(id, look.problem())));
    }
    try (Embedder embedder =
        Embedder.open(Models.spec(settings), Models.layer(settings), Pooling.AVERAGE)) {
      return embedder
          .embed(List.copyOf(sample.keySet()), pixels, (at, total) -> progress(at, total))
          .features();
    }
  }

  private Matrix described(Map<SampleId, Long> sample) {
    Map<SampleId, Path> files = new LinkedHashMap<>();
    sample.keySet().forEach(id -> files.put(id, pixels.file(id)));
    OrbDescriptors all =
        OrbDescriptors.of(
            files,
            org.medal.imaging.Pooling.MEAN,
            Runtime.getRuntime().availableProcessors(),
            this::progress);
    all.unreadable().forEach(image -> setAside(sample, image));
    Map<SampleId, Integer> rows = new HashMap<>();
    for (int i = 0; i < all.ids().size(); i++) {
      rows.put(all.ids().get(i), i);
    }
    return all.rows()
        .view(sample.keySet().stream().mapToInt(id -> rows.getOrDefault(id, 0)).toArray());
  }

  private void progress(int at, int total) {
    stop.check();
    board.doing(name(), Phase.INITIAL, at, total);
  }

  private void setAside(Map<SampleId, Long> sample, UnreadableImage image) {
    Long id = sample.remove(image.id());
    if (id != null) {
      String message =
          image.message().replace(pixels.file(image.id()).toString(), image.id().value());
      store
          .images()
          .setAside(id, Standing.UNREADABLE, message, OptionalLong.empty(), OptionalLong.empty());
    }
  }
}
