package org.medal.core.data;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The name of one sample, unique in its pool and stable for ever: by convention the image's path
 * relative to the data folder, with {@code /} between folders on every platform.
 *
 * @param value the name; neither empty nor containing a line break
 */
public record SampleId(String value) implements Comparable<SampleId> {
  public SampleId {
    Objects.requireNonNull(value, "value");
    if (value.isEmpty() || value.indexOf('\n') >= 0 || value.indexOf('\r') >= 0) {
      throw new InputException("A sample's name is empty or holds a line break: '" + value + "'");
    }
  }

  @Override
  public int compareTo(SampleId other) {
    return value.compareTo(other.value);
  }

  /** Written out, as what a record is given by itself takes a while to be made at the start. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SampleId id && value.equals(id.value);
  }

  @Override
  public int hashCode() {
    return value.hashCode();
  }

  @Override
  public String toString() {
    return value;
  }
}
