package org.medal.deep.weights;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;
import org.medal.core.data.InputException;
import org.medal.deep.network.Parameters;

/** Weights as float16, in half the bytes: the form in which weights are shipped. */
public final class HalfWeights {
  private HalfWeights() {}

  /**
   * Writes a network's tensors. The file is there whole or, if this fails, as it was before.
   *
   * @param remarks what readers may want to know, by name
   * @throws InputException if a value is NaN or too large for float16
   */
  public static void write(Path file, Parameters parameters, Map<String, String> remarks)
      throws IOException {
    replace(file, TensorData.allOf(parameters), remarks);
  }

  /**
   * Writes the tensors of another weights file, in the order of their names, with its remarks.
   *
   * @throws InputException if {@code from} is no weights file, or a value is too large for float16
   */
  public static void convert(Path from, Path to) throws IOException {
    Map<String, TensorData> tensors = new LinkedHashMap<>();
    Map<String, String> remarks;
    try (SafetensorsFile file = SafetensorsFile.open(from)) {
      for (String name : file.names().stream().sorted().toList()) {
        long[] shape = file.shape(name);
        tensors.put(name, new TensorData(shape, file.read(name, shape)));
      }
      remarks = Map.copyOf(file.metadata());
    }
    replace(to, tensors, remarks);
  }

  private static void replace(
      Path file, Map<String, TensorData> tensors, Map<String, String> remarks) throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    try {
      SafetensorsWriter.writeHalf(part, tensors, remarks);
      Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }
}
