package org.medal.studio.store;

import org.medal.core.data.InputException;

/** What a reader may be called. */
final class ReaderName {
  private static final int LONGEST = 64;

  private ReaderName() {}

  /**
   * Checks a name.
   *
   * @throws InputException unless it has 1 to 64 characters that one can see, and blanks only
   *     between them
   */
  static void require(String name) {
    int length = name.codePointCount(0, name.length());
    if (length < 1
        || length > LONGEST
        || !name.equals(name.strip())
        || !name.codePoints().allMatch(ReaderName::isPrintable)) {
      throw new InputException(
          "A reader's name has 1 to " + LONGEST + " printable characters; choose another one");
    }
  }

  private static boolean isPrintable(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      case Character.SPACE_SEPARATOR -> character == ' ';
      default -> true;
    };
  }
}
