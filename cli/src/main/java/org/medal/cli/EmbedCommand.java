package org.medal.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medal.core.data.Names;
import org.medal.core.data.SampleId;
import org.medal.core.data.UsageException;
import org.medal.datasets.npz.NpzWriter;
import org.medal.datasets.store.ValueType;
import org.medal.deep.embed.Embedder;
import org.medal.deep.embed.Embedding;
import org.medal.deep.embed.Encoder;
import org.medal.deep.embed.Pooling;
import org.medal.deep.saved.SavedModel;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Features of a folder of images. */
@Command(
    name = "embed",
    description = "Write the features of images, and probabilities where there is a trained head.",
    mixinStandardHelpOptions = true,
    showDefaultValues = true,
    sortOptions = false)
final class EmbedCommand implements Callable<Integer> {
  private static final String POOL = ".pool";

  @Spec private CommandSpec spec;

  @Option(names = "--images", required = true, paramLabel = "DIR", description = "The images.")
  private Path images;

  @Mixin private NetworkMixin network;

  @Mixin private DeviceMixin device;

  @Option(
      names = {"--features", "--pooling"},
      defaultValue = "average",
      description = "average: over all places of the layer; flatten: every value of it.")
  private String features;

  @Option(
      names = "--trained",
      paramLabel = "DIR",
      description =
          "The folder 'model' of a run, instead of --model and its options: the features its"
              + " distances were measured in, and its class probabilities.")
  private @Nullable Path trained;

  @Option(
      names = "--type",
      defaultValue = "float32",
      description = "Of the features in a pool: float32, or float16 in half the bytes.")
  private String type;

  @Option(names = "--seed", defaultValue = "0", description = "Seed of tensors without weights.")
  private long seed;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE.npz|DIR.pool",
      description =
          "The result: a NumPy file, with the images' names beside it in FILE.ids.txt; or a pool on"
              + " disk for any number of images, which goes on where it was interrupted.")
  private Path out;

  @Override
  public Integer call() throws IOException {
    device.use();
    boolean pool = out.toString().endsWith(POOL);
    if (!pool) {
      OutputFile.check(out, ".npz");
      OutputFile.check(names(), ".txt");
    }
    ValueType stored = Names.parse(ValueType.class, "type", type);
    try (ConsoleWatcher watcher = new ConsoleWatcher(spec.commandLine().getErr());
        Encoder encoder = trained != null ? trained(trained) : untrained(watcher)) {
      if (pool) {
        Interruption.advise("what is done is saved in " + out + ", the same command continues");
        new PoolEmbedding(encoder, size(encoder), stored, out, watcher)
            .run(DescribedImages.files(images));
      } else {
        embed(encoder, watcher);
      }
    }
    spec.commandLine().getOut().println(out);
    return 0;
  }

  private SavedModel trained(Path folder) {
    if (NetworkMixin.isGiven(spec.commandLine().getParseResult())) {
      throw new UsageException(
          "--trained brings a network of its own; leave out --model and its options");
    }
    return SavedModel.load(folder);
  }

  private Embedder untrained(ConsoleWatcher watcher) {
    network.requireFeatures();
    Pooling pooling = Names.parse(Pooling.class, "kind of features", features);
    Embedder embedder = Embedder.open(network.spec(seed), network.layer(), pooling);
    watcher.note("encoder: " + network.spec(seed).title());
    if (!embedder.started().isEmpty()) {
      watcher.note(embedder.started().size() + " tensors without weights start from random values");
    }
    return embedder;
  }

  private int size(Encoder encoder) {
    return encoder instanceof SavedModel saved ? saved.card().size() : network.size();
  }

  private void embed(Encoder encoder, ConsoleWatcher watcher) throws IOException {
    try (FolderImages folder = FolderImages.open(images, size(encoder), watcher)) {
      write(folder.ids(), encoder.embed(folder.ids(), folder.pixels(), watcher.begin("images")));
    }
  }

  private void write(List<SampleId> ids, Embedding embedding) throws IOException {
    NpzWriter npz = NpzWriter.stored();
    npz.floats(
        "features",
        embedding.features().values(),
        embedding.features().rows(),
        embedding.features().columns());
    embedding
        .probabilities()
        .ifPresent(
            p -> {
              float[] values = new float[p.rows() * p.classes()];
              for (int i = 0; i < values.length; i++) {
                values[i] = (float) p.row(i / p.classes())[i % p.classes()];
              }
              npz.floats("probabilities", values, p.rows(), p.classes());
            });
    npz.write(out);
    OutputFile.write(names(), ids.stream().map(id -> id + "\n").collect(Collectors.joining()));
  }

  private Path names() {
    Path name = out.getFileName();
    return out.resolveSibling((name + "").replaceFirst("\\.npz$", "") + ".ids.txt");
  }
}
