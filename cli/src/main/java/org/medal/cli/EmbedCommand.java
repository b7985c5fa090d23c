package org.medal.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.medal.core.data.Names;
import org.medal.core.data.SampleId;
import org.medal.datasets.npz.NpzWriter;
import org.medal.deep.embed.Embedder;
import org.medal.deep.embed.Embedding;
import org.medal.deep.embed.Pooling;
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

  @Option(names = "--seed", defaultValue = "0", description = "Seed of tensors without weights.")
  private long seed;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE.npz",
      description = "The result; the images' names go beside it, to FILE.ids.txt.")
  private Path out;

  @Override
  public Integer call() throws IOException {
    device.use();
    OutputFile.check(out, ".npz");
    OutputFile.check(names(), ".txt");
    network.requireFeatures();
    Pooling pooling = Names.parse(Pooling.class, "kind of features", features);
    try (ConsoleWatcher watcher = new ConsoleWatcher(spec.commandLine().getErr());
        Embedder embedder = Embedder.open(network.spec(seed), network.layer(), pooling);
        FolderImages folder = FolderImages.open(images, network.size(), watcher)) {
      watcher.note("encoder: " + network.spec(seed).title());
      if (!embedder.started().isEmpty()) {
        watcher.note(
            embedder.started().size() + " tensors without weights start from random values");
      }
      Embedding embedding = embedder.embed(folder.ids(), folder.pixels(), watcher.begin("images"));
      write(folder.ids(), embedding);
    }
    spec.commandLine().getOut().println(out);
    return 0;
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
