package org.medal.deep.network;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import java.util.List;
import java.util.function.Consumer;

/** Steps side by side on the same input, their channels one after the other. */
record Branches(List<Op> ops) implements Op {
  static Branches of(Op... ops) {
    return new Branches(List.of(ops));
  }

  @Override
  public NDArray apply(NDArray x, Pass pass) {
    try (NDList parts = new NDList(ops.size())) {
      for (Op op : ops) {
        parts.add(op.apply(x, pass));
      }
      NDArray first = parts.get(0);
      return first.getNDArrayInternal().concat(parts.subNDList(1), 1);
    }
  }

  @Override
  public int channels(int in) {
    return ops.stream().mapToInt(op -> op.channels(in)).sum();
  }

  @Override
  public void tensors(int in, Consumer<TensorSpec> sink) {
    ops.forEach(op -> op.tensors(in, sink));
  }
}
