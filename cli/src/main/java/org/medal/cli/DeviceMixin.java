package org.medal.cli;

import org.medal.core.data.Names;
import org.medal.deep.engine.ComputeDevice;
import org.medal.deep.engine.Precision;
import org.medal.deep.engine.TorchEngine;
import picocli.CommandLine.Option;

/** Where networks are computed, and in which numbers. */
final class DeviceMixin {
  @Option(
      names = "--device",
      defaultValue = ComputeDevice.AUTO,
      description =
          "Where the network is computed: cpu, cuda:N or auto, the first CUDA device if there is one."
              + " Default: auto.")
  private String device;

  @Option(
      names = "--precision",
      defaultValue = "float32",
      description =
          "Numbers of the convolutions: float32, or bfloat16, which takes half the time on processors"
              + " made for it and rounds more; weights stay in 32 bits. Default: float32.")
  private String precision;

  /**
   * Computes there from now on. What {@code auto} means is found out when it is needed: PyTorch
   * takes a second to start.
   *
   * @throws org.medal.core.data.UsageException if there is no such device or precision
   */
  void use() {
    Precision.use(Names.parse(Precision.class, "precision", precision));
    if (!device.equals(ComputeDevice.AUTO)) {
      TorchEngine.computeOn(device);
    }
  }
}
