package org.medal.core.data;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Names of enum constants as users write them: lower case, words joined by hyphens. */
public final class Names {
  private Names() {}

  /** The user's name of a constant: {@code LEAST_CONFIDENCE} is {@code least-confidence}. */
  public static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The constant of that name.
   *
   * @param what what is being named, for the message: "distance"
   * @throws UsageException if there is none; the message lists the names there are
   */
  public static <E extends Enum<E>> E parse(Class<E> type, String what, String name) {
    for (E constant : type.getEnumConstants()) {
      if (of(constant).equals(name.toLowerCase(Locale.ROOT))) {
        return constant;
      }
    }
    throw new UsageException("Unknown " + what + " '" + name + "'; choose one of " + all(type));
  }

  /** All names of an enum, separated by commas. */
  public static <E extends Enum<E>> String all(Class<E> type) {
    return Arrays.stream(type.getEnumConstants()).map(Names::of).collect(Collectors.joining(", "));
  }
}
