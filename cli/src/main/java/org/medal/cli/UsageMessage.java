package org.medal.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command line. */
final class UsageMessage {
  private UsageMessage() {}

  static String of(ParameterException e) {
    if (e instanceof UnmatchedArgumentException unmatched) {
      return unmatched(unmatched);
    }
    if (e instanceof MissingParameterException) {
      // a misspelt option is why the right one is missing
      List<String> unknown = e.getCommandLine().getUnmatchedArguments();
      if (!unknown.isEmpty() && unknown.get(0).startsWith("-")) {
        return unmatched(new UnmatchedArgumentException(e.getCommandLine(), unknown));
      }
    }
    return String.valueOf(e.getMessage())
        .replaceFirst("^Error: ", "")
        .replaceFirst("is not an? (int|long)$", "is not a whole number, or out of range")
        .replaceFirst("is not a double$", "is not a number");
  }

  private static String unmatched(UnmatchedArgumentException e) {
    String culprit = e.getUnmatched().get(0);
    if (culprit.startsWith("-")) {
      // of the similar ones, the nearest: picocli puts a short one that shares its letters first
      String advice =
          e.getSuggestions().stream()
              .min(Comparator.comparingInt(option -> EditDistance.between(culprit, option)))
              .map(option -> "; did you mean " + option + "?")
              .orElse("");
      return "Unknown option '" + culprit + "'" + advice;
    }
    return noCommand(culprit, e.getCommandLine());
  }

  /** Of a word in the place where a command's subcommand may stand. */
  static String noCommand(String word, CommandLine command) {
    Set<String> commands = command.getSubcommands().keySet();
    return commands.isEmpty()
        ? "Unexpected argument '" + word + "'"
        : "There is no command '" + word + "'; choose one of " + String.join(", ", commands);
  }
}
