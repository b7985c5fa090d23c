package org.medal.bench;

import com.sun.management.ThreadMXBean;
import java.io.PrintStream;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.medal.core.data.ClassSet;
import org.medal.core.data.Labelled;
import org.medal.core.data.SampleId;
import org.medal.core.progress.Progress;
import org.medal.deep.embed.Tap;
import org.medal.deep.train.FineTuneLearner;
import org.medal.deep.train.StepPart;
import org.medal.deep.train.TrainingListener;
import org.medal.deep.train.TrainingOptions;
import org.medal.imaging.Augmentation;
import org.medal.imaging.DecodedImages;
import org.medal.imaging.ImageDecoder;
import org.medal.imaging.RgbImage;

/**
 * What the time of fine-tuning goes into, per image: what is done in the background, each alone on
 * one thread; what the thread that trains waits for; and what Java's memory sees of it. The first
 * epoch, which warms up and decodes, counts for nothing.
 */
final class TrainingSplit implements TrainingListener {
  private static final ClassSet CLASSES = new ClassSet(List.of("even", "odd"));
  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final Map<StepPart, Long> nanos = new EnumMap<>(StepPart.class);
  private int epochs;
  private long allocatedBefore;
  private long collectedBefore;
  private double images;
  private double allocated;
  private double collecting;

  static void measure(Setting setting, PrintStream out) {
    background(setting, out);
    TrainingSplit split = new TrainingSplit();
    int batch = setting.network().architecture().trainBatch();
    // so small that the epochs never reach 100 % and end early
    TrainingOptions options =
        new TrainingOptions(
            1e-6, 1 + setting.rounds(), batch, false, Augmentation.standard(), Optional.empty());
    Tap distance = Tap.average(setting.network().architecture().distanceLayer());
    try (DecodedImages images = setting.undecoded();
        FineTuneLearner learner =
            new FineTuneLearner(
                setting.network(), images, CLASSES, distance, options, split, Progress.NONE)) {
      learner.fit(labelled(setting), 0, 1).close();
    }
    split.images = setting.rounds() * setting.ids().size();
    split.print(out, batch);
  }

  private static List<Labelled> labelled(Setting setting) {
    List<Labelled> labelled = new ArrayList<>();
    for (SampleId id : setting.ids()) {
      labelled.add(new Labelled(id, labelled.size() % 2));
    }
    return labelled;
  }

  /** The second time over counts. */
  private static void background(Setting setting, PrintStream out) {
    List<RgbImage> decoded = new ArrayList<>();
    each(setting, file -> ImageDecoder.decode(file, setting.size()));
    double decoding = each(setting, file -> decoded.add(ImageDecoder.decode(file, setting.size())));
    augment(setting, decoded);
    double augmenting = augment(setting, decoded);
    line(out, "background: decode and resize, once", decoding);
    line(out, "background: augment", augmenting);
  }

  private static double augment(Setting setting, List<RgbImage> decoded) {
    byte[] scratch = new byte[3 * setting.size() * setting.size()];
    Augmentation standard = Augmentation.standard();
    long start = System.nanoTime();
    for (int i = 0; i < decoded.size(); i++) {
      standard.apply(decoded.get(i), i, scratch, 0);
    }
    return (System.nanoTime() - start) / 1e6 / decoded.size();
  }

  private static double each(Setting setting, Consumer<Path> work) {
    long start = System.nanoTime();
    setting.files().values().forEach(work);
    return (System.nanoTime() - start) / 1e6 / setting.files().size();
  }

  private static void line(PrintStream out, String what, double millis) {
    out.printf(Locale.ROOT, "%s: %.2f ms per image%n", what, millis);
  }

  @Override
  public void part(StepPart part, long spent) {
    if (epochs > 0) {
      nanos.merge(part, spent, Long::sum);
    }
  }

  @Override
  public void epoch(int epoch, int maxEpochs, double loss, double accuracy, double speed) {
    epochs = epoch;
    if (epoch == 1) {
      allocatedBefore = allocated();
      collectedBefore = collected();
    } else {
      allocated = allocated() - allocatedBefore;
      collecting = collected() - collectedBefore;
    }
  }

  /** By the threads of now: those that decode live for an epoch each and are left out. */
  private static long allocated() {
    return THREADS.getCurrentThreadAllocatedBytes();
  }

  private static long collected() {
    return ManagementFactory.getGarbageCollectorMXBeans().stream()
        .mapToLong(GarbageCollectorMXBean::getCollectionTime)
        .sum();
  }

  private void print(PrintStream out, int batch) {
    nanos.forEach(
        (part, spent) ->
            line(out, "step: " + part.name().toLowerCase(Locale.ROOT), spent / 1e6 / images));
    line(out, "collecting garbage", collecting / images);
    out.printf(
        Locale.ROOT,
        "Java memory taken by the thread that trains: %.0f kB per batch of %d%n",
        allocated / images * batch / 1e3,
        batch);
  }
}
