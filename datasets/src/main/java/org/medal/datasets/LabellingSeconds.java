package org.medal.datasets;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.medal.core.data.InputException;
import org.medal.core.data.SampleId;

/**
 * How many seconds it takes to label each sample: a CSV file {@code id,seconds}.
 *
 * @param file where it was read
 * @param bySample positive and finite
 */
public record LabellingSeconds(Path file, Map<SampleId, Double> bySample)
    implements ToDoubleFunction<SampleId> {
  /** Beyond these a number of seconds is a slip of the pen, and may overflow a quotient. */
  private static final double LEAST = 1e-9;

  private static final double MOST = 1e9;

  public LabellingSeconds {
    bySample = Map.copyOf(bySample);
  }

  /**
   * Reads a whole file.
   *
   * @param option the option it was given to, for messages
   * @throws InputException if a line is not usable; the message names file, line and culprit
   */
  public static LabellingSeconds read(Path csv, String option) {
    return new LabellingSeconds(
        csv, SampleColumn.read(csv, option, "seconds", LabellingSeconds::seconds));
  }

  private static double seconds(String text) {
    double seconds;
    try {
      seconds = Double.parseDouble(text);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("'" + text + "' is no number of seconds", e);
    }
    if (!(seconds >= LEAST && seconds <= MOST)) {
      throw new IllegalArgumentException(
          "the seconds are " + text + "; give a number above 0, and below " + MOST);
    }
    return seconds;
  }

  /**
   * The seconds of one sample.
   *
   * @throws InputException if the file does not tell
   */
  @Override
  public double applyAsDouble(SampleId id) {
    Double seconds = bySample.get(id);
    if (seconds == null) {
      throw new InputException(
          file + " has no seconds for '" + id + "'; add a line for each sample of the pool");
    }
    return seconds;
  }

  /** SHA-256 in hexadecimal over samples and seconds: equal for files that say the same. */
  public String fingerprint() {
    try {
      byte[] content = new TreeMap<>(bySample).toString().getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
