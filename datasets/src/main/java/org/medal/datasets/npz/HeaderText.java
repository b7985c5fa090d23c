package org.medal.datasets.npz;

import java.util.ArrayList;
import java.util.List;
import org.medal.core.data.InputException;

/** A cursor over the Python literal in an array's header. It knows only what headers hold. */
final class HeaderText {
  private static final int MAX_DIMENSIONS = 32;

  private final String text;
  private final String where;
  private int at;

  HeaderText(String text, String where) {
    this.text = text;
    this.where = where;
  }

  /** The next character that is no space, not consumed; 0 at the end. */
  char peek() {
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\n')) {
      at++;
    }
    return at < text.length() ? text.charAt(at) : 0;
  }

  /** Consumes {@code c} if it is next. */
  boolean take(char c) {
    boolean next = peek() == c;
    if (next) {
      at++;
    }
    return next;
  }

  void expect(char c) {
    if (!take(c)) {
      throw broken("'" + c + "' is missing");
    }
  }

  /** A quoted string without escapes. */
  String string() {
    char quote = peek();
    int end = quote == '\'' || quote == '"' ? text.indexOf(quote, at + 1) : -1;
    if (end < 0) {
      throw broken("a quoted name is missing");
    }
    String value = text.substring(at + 1, end);
    at = end + 1;
    return value;
  }

  /** {@code True} or {@code False}. */
  boolean bool() {
    peek();
    for (String word : List.of("True", "False")) {
      if (text.startsWith(word, at)) {
        at += word.length();
        return word.equals("True");
      }
    }
    throw broken("True or False is missing");
  }

  /** A tuple of sizes: {@code ()}, {@code (3,)}, {@code (3, 4)}. */
  int[] shape() {
    expect('(');
    List<Integer> sizes = new ArrayList<>();
    while (!take(')')) {
      sizes.add(size());
      if (sizes.size() > MAX_DIMENSIONS) {
        throw broken("there are more than " + MAX_DIMENSIONS + " dimensions");
      }
      if (!take(',') && peek() != ')') {
        throw broken("a shape is not closed");
      }
    }
    return sizes.stream().mapToInt(Integer::intValue).toArray();
  }

  private int size() {
    peek();
    int start = at;
    while (at < text.length() && Character.digit(text.charAt(at), 10) >= 0) {
      at++;
    }
    String digits = text.substring(start, at);
    if (digits.isEmpty() || digits.length() > 10 || Long.parseLong(digits) > Integer.MAX_VALUE) {
      throw broken("a size is not a whole number from 0 to " + Integer.MAX_VALUE);
    }
    take('L'); // a long of Python 2
    return Integer.parseInt(digits);
  }

  /** What to throw when the header is not as it must be. */
  InputException broken(String what) {
    return new InputException(
        where + " has a broken header: " + what + "; write the file again with numpy.savez");
  }
}
