package org.medal.deep.network;

import ai.djl.ndarray.NDArray;
import java.util.List;
import java.util.function.Consumer;

/** Steps one after the other. */
record Chain(List<Op> ops) implements Op {
  static Chain of(Op... ops) {
    return new Chain(List.of(ops));
  }

  @Override
  public NDArray apply(NDArray x, Pass pass) {
    NDArray current = ops.get(0).apply(x, pass);
    for (Op op : ops.subList(1, ops.size())) {
      NDArray next = op.apply(current, pass);
      current.close();
      current = next;
    }
    return current;
  }

  @Override
  public int channels(int in) {
    int channels = in;
    for (Op op : ops) {
      channels = op.channels(channels);
    }
    return channels;
  }

  @Override
  public void tensors(int in, Consumer<TensorSpec> sink) {
    int channels = in;
    for (Op op : ops) {
      op.tensors(channels, sink);
      channels = op.channels(channels);
    }
  }
}
