package org.medal.deep.network;

import ai.djl.ndarray.NDArray;
import java.util.function.Consumer;

/** A step of a network from one activation [batch, channels, height, width] to the next. */
interface Op {
  /** The next activation; {@code x} stays the caller's to close. */
  NDArray apply(NDArray x, Pass pass);

  /** The channels given for {@code in} channels. */
  int channels(int in);

  /** Names the tensors that are needed for an input of {@code in} channels. */
  default void tensors(int in, Consumer<TensorSpec> sink) {}
}
