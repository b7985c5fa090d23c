package org.medal.deep.engine;

import ai.djl.Device;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.medal.core.data.UsageException;

/**
 * Where networks are computed.
 *
 * @param cuda the number of the CUDA device; empty for the CPU
 */
public record ComputeDevice(OptionalInt cuda) {
  /** The processor. */
  public static final ComputeDevice CPU = new ComputeDevice(OptionalInt.empty());

  /** Takes the first CUDA device if there is one, else the CPU. */
  public static final String AUTO = "auto";

  private static final Pattern CUDA = Pattern.compile("cuda:([0-9]{1,4})");

  private static ComputeDevice cuda(int number) {
    return new ComputeDevice(OptionalInt.of(number));
  }

  /**
   * The device of a name.
   *
   * @param name {@code auto}, {@code cpu} or {@code cuda:N}
   * @param cudaDevices how many CUDA devices PyTorch can use
   * @throws UsageException if it is no such name, or there is no such device
   */
  static ComputeDevice of(String name, int cudaDevices) {
    if (name.equals(AUTO)) {
      return cudaDevices > 0 ? cuda(0) : CPU;
    }
    Matcher matcher = CUDA.matcher(name);
    if (matcher.matches()) {
      return existing(Integer.parseInt(matcher.group(1)), cudaDevices);
    }
    if (name.equals("cpu")) {
      return CPU;
    }
    throw new UsageException("There is no --device '" + name + "'; give auto, cpu or cuda:0");
  }

  private static ComputeDevice existing(int number, int cudaDevices) {
    if (number < cudaDevices) {
      return cuda(number);
    }
    String there =
        cudaDevices == 0
            ? "PyTorch sees no CUDA device; 'medal doctor' tells why, docs/gpu.md how to build"
                + " with CUDA"
            : "there are "
                + IntStream.range(0, cudaDevices)
                    .mapToObj(i -> "cuda:" + i)
                    .collect(Collectors.joining(", "));
    throw new UsageException("--device cuda:" + number + " is not there: " + there);
  }

  Device forDjl() {
    return cuda.isPresent() ? Device.gpu(cuda.getAsInt()) : Device.cpu();
  }

  /** The name that users give. */
  @Override
  public String toString() {
    return cuda.isPresent() ? "cuda:" + cuda.getAsInt() : "cpu";
  }
}
