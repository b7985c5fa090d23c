package org.medal.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.medal.deep.engine.ConvolutionTimes;
import org.medal.deep.engine.TorchEngine;
import org.medal.deep.fetch.PublishedWeights;
import org.medal.deep.network.Architecture;
import org.medal.deep.weights.ShippedWeights;
import org.medal.imaging.ImagingEngine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What this machine offers. */
@Command(
    name = "doctor",
    description = "Say what this machine offers and what is missing.",
    mixinStandardHelpOptions = true)
final class DoctorCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  private boolean healthy = true;

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    Runtime runtime = Runtime.getRuntime();
    line(out, "medal", Version.current());
    line(out, "system", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
    line(out, "java", System.getProperty("java.runtime.version"));
    line(out, "cores", Integer.toString(runtime.availableProcessors()));
    line(out, "heap", (runtime.maxMemory() >> 20) + " MiB at most (MEDAL_HEAP)");
    library(out, "opencv", ImagingEngine::version);
    library(
        out, "pytorch", () -> TorchEngine.version() + ", " + TorchEngine.threads() + " threads");
    library(out, "device", DoctorCommand::device);
    library(out, "bfloat16", DoctorCommand::bfloat16);
    line(out, "cache", CacheFolder.root() + free(CacheFolder.root()));
    for (Architecture network : Architecture.values()) {
      line(out, "weights " + network.title(), weights(network));
    }
    return healthy ? 0 : 1;
  }

  private static String weights(Architecture network) {
    Path fetched = CacheFolder.weights().resolve(network.title() + ".safetensors");
    if (Files.isRegularFile(fetched)) {
      return fetched.toString();
    }
    return ShippedWeights.of(network)
        .map(w -> w.name() + "; see 'medal weights card " + network.title() + "'")
        .orElseGet(() -> absent(network));
  }

  private static String absent(Architecture network) {
    return network == Architecture.TINY
        ? "none; learns from scratch"
        : "none; " + PublishedWeights.advice(network);
  }

  /** What {@code --device auto} takes, and why no other. */
  private static String device() {
    String cuda =
        TorchEngine.hasCuda()
            ? TorchEngine.cudaDevices() + " CUDA devices"
            : "this build computes on the CPU; docs/gpu.md tells how to build with CUDA";
    String driver =
        Files.exists(Path.of("/proc/driver/nvidia/version"))
            ? "an NVIDIA driver is there"
            : "no NVIDIA driver was found";
    return TorchEngine.device() + " (auto); " + cuda + "; " + driver;
  }

  /** Whether {@code --precision bfloat16} is worth it. */
  private static String bfloat16() {
    double ratio = ConvolutionTimes.bfloat16ByFloat32();
    String advice =
        ratio < 0.8 ? "--precision bfloat16 is worth a try" : "stay with --precision float32";
    return String.format(Locale.ROOT, "a convolution takes %.2f of float32's time; ", ratio)
        + advice;
  }

  private static String free(Path folder) throws IOException {
    @Nullable Path existing = folder.toAbsolutePath();
    while (existing != null && !Files.exists(existing)) {
      existing = existing.getParent();
    }
    if (existing == null) {
      return "";
    }
    return ", " + (Files.getFileStore(existing).getUsableSpace() >> 30) + " GiB free";
  }

  private void library(PrintWriter out, String name, Callable<String> version) {
    try {
      line(out, name, version.call());
    } catch (Exception | LinkageError e) {
      healthy = false;
      line(out, name, "MISSING: " + e);
    }
  }

  private static void line(PrintWriter out, String name, String value) {
    out.printf("%-22s %s%n", name, value);
  }
}
