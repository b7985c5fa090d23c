package org.medal.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.medal.deep.network.Architecture;
import org.medal.deep.pretrain.*;
import org.medal.deep.weights.*;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "pretrain")
final class PretrainCommand implements Callable<Integer> {
  @Option(names = "--steps", defaultValue = "2000")
  int steps;

  @Option(names = "--batch", defaultValue = "64")
  int batch;

  @Option(names = "--size", defaultValue = "96")
  int size;

  @Option(names = "--structures", defaultValue = "700")
  int structures;

  @Option(names = "--colours", defaultValue = "64")
  int colours;

  @Option(names = "--learning-rate", defaultValue = "0.001")
  double rate;

  @Option(names = "--seed", defaultValue = "1")
  long seed;

  @Option(names = "--out", required = true)
  Path out;

  @Option(names = "--model", defaultValue = "procedural")
  String model;

  @Override
  public Integer call() throws Exception {
    Architecture a = Architecture.named(model);
    PretrainListener listener =
        new PretrainListener() {
          @Override
          public void steps(int done, int total, double loss, double speed) {
            System.err.printf("step %d/%d loss %.3f  %.0f images/s%n", done, total, loss, speed);
          }

          @Override
          public void probed(int done, double score) {
            System.err.printf("step %d probe %.3f%n", done, score);
          }
        };
    try (Backbone b = Backbone.load(NetworkSpec.untrained(a, seed), a.lastLayer());
        ProceduralTraining t =
            new ProceduralTraining(
                a,
                b.parameters(),
                new ProceduralOptions(steps, batch, size, structures, colours, rate, seed),
                out,
                listener)) {
      t.run();
      SafetensorsWriter.write(out, Weights.of(b.parameters()), Map.of("format", "pt"));
      t.forget();
    }
    return 0;
  }
}
