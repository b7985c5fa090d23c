package org.medal.deep.engine;

import ai.djl.MalformedModelException;
import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.training.ParameterStore;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Turns arrays into 16-bit numbers and back, in what is recorded too. DJL has no bfloat16, and its
 * {@code toType} is left out of the recorded graph, so both are programs of one line in PyTorch's
 * own language.
 */
public final class Casts {
  /** What the methods of a program see as their class: no parameters, one method. */
  private static final String CODE =
      """
      class Cast(Module):
        __parameters__ = []
        __buffers__ = []
        training : bool
        def forward(self: __torch__.Cast,
          x: Tensor) -> Tensor:
          return torch.to(x, TYPE)
      """;

  /** An object of the class, {@code training} true, as Python's pickle writes it. */
  private static final String OBJECT =
      "\u0080\u0002c__torch__\nCast\nq\0)\u0081}X\u0008\0\0\0trainingq\u0001\u0088sb.";

  private static final String NO_CONSTANTS = "\u0080\u0002).";
  private static final String VERSION = "3\n";

  private static final Casts TO_BFLOAT16 = new Casts(15);
  private static final Casts TO_FLOAT32 = new Casts(6);

  /** Its garbage collection would free the program. */
  private final Model model;

  private final ParameterStore none;

  /**
   * Loads one program.
   *
   * @param type PyTorch's number of the type
   */
  private Casts(int type) {
    this.model = Model.newInstance("cast", TorchEngine.device().forDjl(), "PyTorch");
    try {
      model.load(new ByteArrayInputStream(archive(CODE.replace("TYPE", Integer.toString(type)))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (MalformedModelException e) {
      throw new IllegalStateException("PyTorch does not read a program of ours", e);
    }
    this.none = new ParameterStore(model.getNDManager(), false);
  }

  private static byte[] archive(String code) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      stored(zip, "cast/data.pkl", OBJECT);
      stored(zip, "cast/code/__torch__.py", code);
      stored(zip, "cast/constants.pkl", NO_CONSTANTS);
      stored(zip, "cast/version", VERSION);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /** PyTorch reads its entries in place, so they are not compressed. */
  private static void stored(ZipOutputStream zip, String name, String text) throws IOException {
    byte[] content = text.getBytes(StandardCharsets.ISO_8859_1);
    CRC32 sum = new CRC32();
    sum.update(content);
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(content.length);
    entry.setCrc(sum.getValue());
    zip.putNextEntry(entry);
    zip.write(content);
    zip.closeEntry();
  }

  /**
   * {@code x} in 16 bits, {@code x} itself if it is so already; {@code owner} frees a new array.
   */
  public static NDArray toBfloat16(NDArray x, NDManager owner) {
    return x.getDataType() == DataType.FLOAT32 ? TO_BFLOAT16.of(x, owner) : x;
  }

  /**
   * {@code x} in 32 bits, {@code x} itself if it is so already; {@code owner} frees a new array.
   */
  public static NDArray toFloat32(NDArray x, NDManager owner) {
    return x.getDataType() == DataType.FLOAT32 ? x : TO_FLOAT32.of(x, owner);
  }

  /** As if in training always, for whatever else DJL records nothing. */
  private NDArray of(NDArray x, NDManager owner) {
    NDArray cast = model.getBlock().forward(none, new NDList(x), true).singletonOrThrow();
    cast.attach(owner);
    return cast;
  }
}
