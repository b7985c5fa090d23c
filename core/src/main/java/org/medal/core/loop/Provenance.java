package org.medal.core.loop;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where a result comes from: what must be known to repeat it. Immutable; goes with every run.
 *
 * @param configuration every option with the value that was in force
 * @param dataFingerprint hash over the names, labels and bytes of all samples
 * @param seed the master seed
 * @param versions of the program and of the libraries that compute
 * @param machine what it ran on
 */
public record Provenance(
    Map<String, String> configuration,
    String dataFingerprint,
    long seed,
    Map<String, String> versions,
    Map<String, String> machine) {
  public Provenance {
    configuration = sorted(configuration);
    versions = sorted(versions);
    machine = sorted(machine);
  }

  private static Map<String, String> sorted(Map<String, String> map) {
    return Collections.unmodifiableMap(new TreeMap<>(map));
  }

  /** What the Java runtime knows of this machine. */
  public static Map<String, String> thisMachine() {
    Runtime runtime = Runtime.getRuntime();
    return Map.of(
        "os", System.getProperty("os.name") + " " + System.getProperty("os.arch"),
        "java", System.getProperty("java.runtime.version"),
        "processors", Integer.toString(runtime.availableProcessors()),
        "max-heap-mib", Long.toString(runtime.maxMemory() >> 20));
  }
}
