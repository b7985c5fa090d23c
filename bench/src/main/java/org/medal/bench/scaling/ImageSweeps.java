package org.medal.bench.scaling;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.medal.core.data.ClassSet;
import org.medal.core.data.Labelled;
import org.medal.core.data.SampleId;
import org.medal.core.learn.Learner;
import org.medal.core.progress.Progress;
import org.medal.datasets.fundus.FundusFolder;
import org.medal.datasets.fundus.FundusOptions;
import org.medal.deep.embed.Embedder;
import org.medal.deep.embed.Pooling;
import org.medal.deep.embed.Tap;
import org.medal.deep.frozen.FrozenLearner;
import org.medal.deep.frozen.FrozenOptions;
import org.medal.deep.network.Architecture;
import org.medal.deep.train.FineTuneLearner;
import org.medal.deep.train.TrainingListener;
import org.medal.deep.train.TrainingOptions;
import org.medal.deep.weights.NetworkSpec;
import org.medal.imaging.Augmentation;
import org.medal.imaging.DecodedImages;
import org.medal.imaging.ImageDecoder;
import org.medal.imaging.ImageFiles;
import org.medal.imaging.ImageWriter;
import org.medal.imaging.OrbDescriptors;

/** Work on generated photographs: seconds an image against their side, and training. */
final class ImageSweeps {
  private static final int COUNT = 32;
  private static final int INCEPTION = 299;
  private static final int QUALITY = 90;
  private static final ClassSet CLASSES = new ClassSet(List.of("even", "odd"));

  private final Sweep sweep;
  private final Path folder;

  /** Photographs are written below {@code folder}. */
  ImageSweeps(Sweep sweep, Path folder) {
    this.sweep = sweep;
    this.folder = folder;
  }

  List<Curve> bySide() {
    return List.of(
        sweep.at(
            "decoding to 299 px",
            "side",
            "JPEG of quality 90",
            this::decoding,
            256,
            512,
            1_024,
            2_048),
        sweep.at("ORB descriptor", "side", "decoding included", this::orb, 256, 512, 1_024, 2_048),
        sweep.at(
            "embedding, procedural",
            "side",
            "files of 256 px",
            s -> embedding(Architecture.PROCEDURAL, s),
            64,
            128,
            256),
        sweep.at(
            "embedding, Inception V3",
            "side",
            "files of 256 px",
            s -> embedding(Architecture.INCEPTION_V3, s),
            150,
            299,
            598));
  }

  /** Training against the number of labelled images. */
  List<Curve> byLabels() {
    return List.of(
        sweep.of("epoch of fine-tuning, procedural", "N", "64 px", this::fineTuning, 64, 128, 256),
        sweep.of("frozen head", "N", "d = 1,024, features kept", this::head, 64, 256, 1_024));
  }

  private Map<SampleId, Path> photographs(int count, int side) {
    Path data = folder.resolve("photographs-%d-%d".formatted(count, side));
    FundusFolder.write(data, FundusOptions.of(count, side), 1);
    return named(data);
  }

  /** As doctors have them. */
  private Map<SampleId, Path> jpegs(int count, int side) {
    Path folderOf = folder.resolve("jpegs-%d-%d".formatted(count, side));
    try {
      Files.createDirectories(folderOf);
      for (Path file : photographs(count, side).values()) {
        byte[] jpeg = ImageWriter.jpeg(ImageDecoder.decode(file, side), QUALITY);
        Files.write(folderOf.resolve(file.getFileName() + ".jpg"), jpeg);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return named(folderOf);
  }

  private static Map<SampleId, Path> named(Path data) {
    Map<SampleId, Path> files = new LinkedHashMap<>();
    ImageFiles.list(data).forEach(file -> files.put(ImageFiles.idOf(data, file), file));
    return files;
  }

  private Sweep.Work decoding(int side) {
    Map<SampleId, Path> files = jpegs(COUNT, side);
    return each(
        () -> {
          try (DecodedImages images = new DecodedImages(files, INCEPTION, Long.MAX_VALUE)) {
            images.prepare(files.keySet(), 1, Progress.NONE);
          }
        });
  }

  private Sweep.Work orb(int side) {
    Map<SampleId, Path> files = jpegs(COUNT, side);
    return each(() -> OrbDescriptors.of(files, org.medal.imaging.Pooling.MEAN, 1, Progress.NONE));
  }

  private Sweep.Work embedding(Architecture architecture, int size) {
    Map<SampleId, Path> files = photographs(COUNT, 256);
    DecodedImages images = decoded(files, size);
    NetworkSpec network = NetworkSpec.untrained(architecture, 1);
    Embedder embedder = Embedder.open(network, architecture.distanceLayer(), Pooling.AVERAGE);
    return new Sweep.Work() {
      @Override
      public void run() {
        embedder.embed(List.copyOf(files.keySet()), images, Progress.NONE);
      }

      @Override
      public int items() {
        return COUNT;
      }

      @Override
      public void close() {
        embedder.close();
        images.close();
      }
    };
  }

  private static DecodedImages decoded(Map<SampleId, Path> files, int size) {
    DecodedImages images = new DecodedImages(files, size, Long.MAX_VALUE);
    images.prepare(files.keySet(), 1, Progress.NONE);
    return images;
  }

  private Sweep.Work fineTuning(int labelled) {
    Map<SampleId, Path> files = photographs(labelled, 64);
    DecodedImages images = decoded(files, 64);
    Architecture architecture = Architecture.PROCEDURAL;
    TrainingOptions options =
        new TrainingOptions(1e-6, 1, 16, false, Augmentation.standard(), Optional.empty());
    FineTuneLearner learner =
        new FineTuneLearner(
            NetworkSpec.untrained(architecture, 1),
            images,
            CLASSES,
            Tap.average(architecture.distanceLayer()),
            options,
            TrainingListener.NONE,
            Progress.NONE);
    return fitting(learner, learner::close, images, files);
  }

  private Sweep.Work head(int labelled) {
    Map<SampleId, Path> files = photographs(labelled, 64);
    DecodedImages images = decoded(files, 64);
    Architecture architecture = Architecture.PROCEDURAL;
    FrozenLearner learner =
        new FrozenLearner(
            NetworkSpec.untrained(architecture, 1),
            images,
            CLASSES,
            FrozenOptions.of(architecture),
            Progress.NONE);
    return fitting(learner, learner::close, images, files);
  }

  private static Sweep.Work fitting(
      Learner learner, Runnable close, DecodedImages images, Map<SampleId, Path> files) {
    List<Labelled> labelled = new ArrayList<>();
    files.keySet().forEach(id -> labelled.add(new Labelled(id, labelled.size() % 2)));
    return new Sweep.Work() {
      @Override
      public void run() {
        learner.fit(labelled, 0, 1).close();
      }

      @Override
      public void close() {
        close.run();
        images.close();
      }
    };
  }

  private static Sweep.Work each(Runnable run) {
    return new Sweep.Work() {
      @Override
      public void run() {
        run.run();
      }

      @Override
      public int items() {
        return COUNT;
      }
    };
  }
}
