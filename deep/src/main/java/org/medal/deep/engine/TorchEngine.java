package org.medal.deep.engine;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.engine.StandardCapabilities;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.jni.JniUtils;
import org.jspecify.annotations.Nullable;

/**
 * Starts PyTorch, once, with its outbound connections off. Every native array of this program
 * descends from {@link #newManager()}, so nothing touches DJL before the settings made here.
 *
 * <p>PyTorch's OpenMP threads spin while they wait for each other. Where other processes want the
 * cores too, that makes an operation many times slower; the environment variable {@code
 * OMP_WAIT_POLICY=PASSIVE}, which must be set before Java starts, avoids it at a small cost on an
 * idle machine. It changes no result.
 */
public final class TorchEngine {
  private static final Engine ENGINE = start();
  private static final int ALL_THREADS = JniUtils.getNumThreads();
  private static volatile @Nullable ComputeDevice device;

  private TorchEngine() {}

  private static Engine start() {
    System.setProperty("ai.djl.offline", "true");
    System.setProperty("OPT_OUT_TRACKING", "true");
    return Engine.getEngine("PyTorch");
  }

  /** A new owner of native arrays on {@link #device}; closing it frees them. */
  public static NDManager newManager() {
    return ENGINE.newBaseManager(device().forDjl());
  }

  /** As {@link #newManager}, in the memory of the CPU whatever the device. */
  public static NDManager newCpuManager() {
    return ENGINE.newBaseManager(Device.cpu());
  }

  /**
   * Computes on another device from now on. What was made before stays where it is, so call this
   * first.
   *
   * @param name {@code auto}, {@code cpu} or {@code cuda:N}
   * @throws org.medal.core.data.UsageException if there is no such device
   */
  public static void computeOn(String name) {
    device = ComputeDevice.of(name, cudaDevices());
  }

  /** Where networks are computed: the device that was asked for, else that of {@code auto}. */
  public static ComputeDevice device() {
    ComputeDevice known = device;
    if (known == null) {
      known = ComputeDevice.of(ComputeDevice.AUTO, cudaDevices());
      device = known;
    }
    return known;
  }

  /** Whether PyTorch was built with CUDA. */
  public static boolean hasCuda() {
    return ENGINE.hasCapability(StandardCapabilities.CUDA);
  }

  /** How many CUDA devices PyTorch can use. */
  public static int cudaDevices() {
    return hasCuda() ? ENGINE.getGpuCount() : 0;
  }

  /** The version of PyTorch. */
  public static String version() {
    return ENGINE.getVersion();
  }

  /**
   * How many threads an operation uses unless told otherwise: one a core, or what OpenMP is told.
   */
  public static int allThreads() {
    return ALL_THREADS;
  }

  /**
   * Does {@code work} with all threads, and then goes back to as many as before. The setting is the
   * process's: nothing else should compute meanwhile.
   */
  public static void onAllThreads(Runnable work) {
    int before = threads();
    threads(ALL_THREADS);
    try {
      work.run();
    } finally {
      threads(before);
    }
  }

  /** How many threads one operation uses: by PyTorch's default, the number of cores. */
  public static int threads() {
    return JniUtils.getNumThreads();
  }

  /**
   * Sets how many threads one operation uses. Sums are split by it, so results may differ in their
   * last bits between thread counts.
   */
  public static void threads(int count) {
    if (count < 1) {
      throw new IllegalArgumentException("At least one thread is needed, not " + count);
    }
    JniUtils.setNumThreads(count);
  }
}
