package org.medal.cli;

import org.medal.deep.engine.ComputeDevice;
import org.medal.deep.engine.TorchEngine;
import picocli.CommandLine.Option;

/** Where networks are computed. */
final class DeviceMixin {
  @Option(
      names = "--device",
      defaultValue = ComputeDevice.AUTO,
      description =
          "Where the network is computed: cpu, cuda:N or auto, the first CUDA device if there is one."
              + " Default: auto.")
  private String device;

  /**
   * Computes there from now on. What {@code auto} means is found out when it is needed: PyTorch
   * takes a second to start.
   *
   * @throws org.medal.core.data.UsageException if there is no such device
   */
  void use() {
    if (!device.equals(ComputeDevice.AUTO)) {
      TorchEngine.computeOn(device);
    }
  }
}
