package org.medal.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;

/** Runs the program as its user does, but in this process. */
final class Cli {
  private Cli() {}

  /**
   * What the user sees.
   *
   * @param code the exit code
   * @param out standard output
   * @param err standard error
   */
  record Outcome(int code, String out, String err) {
    List<String> messages() {
      return err.lines().toList();
    }
  }

  static Outcome run(Object... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    List<String> words = new ArrayList<>();
    for (Object argument : arguments) {
      words.add(argument.toString());
    }
    int code =
        Main.execute(new PrintWriter(out), new PrintWriter(err), words.toArray(new String[0]));
    return new Outcome(code, out.toString(), err.toString());
  }

  /** As {@link #run}, for what must succeed. */
  static Outcome ok(Object... arguments) {
    Outcome outcome = run(arguments);
    if (outcome.code() != 0) {
      throw new AssertionError("exit code " + outcome.code() + ": " + outcome.err());
    }
    return outcome;
  }
}
