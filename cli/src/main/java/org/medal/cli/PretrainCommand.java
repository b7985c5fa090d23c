package org.medal.cli;

import ai.djl.ndarray.NDArray;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.medal.deep.network.Architecture;
import org.medal.deep.pretrain.ProceduralOptions;
import org.medal.deep.pretrain.ProceduralTraining;
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

  @Option(names = "--structures", defaultValue = "600")
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
    try (Backbone b = Backbone.load(NetworkSpec.untrained(a, seed), a.lastLayer());
        ProceduralTraining t =
            new ProceduralTraining(
                a,
                b.parameters(),
                new ProceduralOptions(steps, batch, size, structures, colours, rate, seed))) {
      t.run(
          (step, loss, speed) -> {
            System.err.printf("%d loss %.3f  %.0f img/s%n", step, loss, speed);
            if (step % 1000 == 0) {
              try {
                save(b);
              } catch (Exception e) {
                throw new RuntimeException(e);
              }
            }
          });
      save(b);
    }
    return 0;
  }

  void save(Backbone b) throws Exception {
    Map<String, TensorData> tensors = new LinkedHashMap<>();
    for (Map.Entry<String, NDArray> e : b.parameters().all().entrySet()) {
      tensors.put(
          e.getKey(),
          new TensorData(e.getValue().getShape().getShape(), e.getValue().toFloatArray()));
    }
    SafetensorsWriter.write(out, tensors, Map.of("format", "pt"));
  }
}
