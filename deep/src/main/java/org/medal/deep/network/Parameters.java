package org.medal.deep.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.nio.FloatBuffer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.medal.deep.engine.TorchEngine;

/** A network's tensors by name, in native memory; freed by closing. Not shared between threads. */
public final class Parameters implements AutoCloseable {
  private final NDManager manager = TorchEngine.newManager();
  private final Map<String, NDArray> arrays = new LinkedHashMap<>();

  /** Copies {@code values}, row-major, into a tensor of this name. */
  public void put(String name, long[] shape, float[] values) {
    try (NDArray wrapped = manager.create(FloatBuffer.wrap(values), new Shape(shape))) {
      // a Java buffer's memory is less aligned than PyTorch's, and alignment changes last bits
      put(name, wrapped.duplicate());
    }
  }

  /** Takes over {@code array}. */
  void put(String name, NDArray array) {
    array.attach(manager);
    arrays.put(name, array);
  }

  /**
   * The tensor of this name.
   *
   * @throws IllegalStateException if there is none: a layer beyond the loaded ones was asked for
   */
  public NDArray get(String name) {
    NDArray array = arrays.get(name);
    if (array == null) {
      throw new IllegalStateException("Tensor " + name + " was not loaded");
    }
    return array;
  }

  /** The tensor of this name, or null. */
  @Nullable NDArray find(String name) {
    return arrays.get(name);
  }

  /** Name to tensor, in the order of loading. */
  public Map<String, NDArray> all() {
    return Collections.unmodifiableMap(arrays);
  }

  /** An independent copy, values and all. */
  public Parameters copy() {
    Parameters copy = new Parameters();
    arrays.forEach((name, array) -> copy.put(name, array.duplicate()));
    return copy;
  }

  /** Tells PyTorch which tensors {@code specs} want trained; call once, before training. */
  public void requireGradients(List<TensorSpec> specs) {
    for (TensorSpec spec : specs) {
      get(spec.name()).setRequiresGradient(spec.role().trained());
    }
  }

  @Override
  public void close() {
    manager.close();
  }
}
