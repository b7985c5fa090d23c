package org.medal.cli;

import org.medal.lab.config.SelectionConfig;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A number of labels, or the word for as many as the pool has images. */
final class LabelCount implements ITypeConverter<Integer> {
  @Override
  public Integer convert(String text) {
    if (text.equals("pool")) {
      return SelectionConfig.POOL;
    }
    try {
      return Integer.valueOf(text);
    } catch (NumberFormatException e) {
      throw new TypeConversionException("'" + text + "' is not a whole number, or out of range");
    }
  }
}
