package org.medal.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.medal.core.data.InputException;
import org.medal.core.data.UsageException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Turns what went wrong into one line for the user and an exit code. */
final class Failures {
  static final int WORK_FAILED = 1;
  static final int WRONG_USAGE = 2;

  private Failures() {}

  static int ofUsage(ParameterException e, String[] args) {
    String command = e.getCommandLine().getCommandSpec().qualifiedName();
    // messages of several lines list what is missing one below the other
    String message = e.getMessage().strip().replaceAll("\\s*\\R\\s*", " ");
    e.getCommandLine().getErr().println("medal: " + message + " (see '" + command + " --help')");
    return WRONG_USAGE;
  }

  static int ofWork(Exception e, CommandLine command, boolean debug) {
    if (debug) {
      e.printStackTrace(command.getErr());
    }
    command.getErr().println("medal: " + message(e));
    return e instanceof UsageException ? WRONG_USAGE : WORK_FAILED;
  }

  private static String message(Exception e) {
    if (e instanceof InputException) {
      return e.getMessage();
    }
    if (e instanceof java.io.UncheckedIOException unchecked) {
      return message(unchecked.getCause());
    }
    if (e instanceof AccessDeniedException denied) {
      return denied.getFile() + " cannot be opened for lack of permission; choose another place";
    }
    if (e instanceof NoSuchFileException missing) {
      return missing.getFile() + " does not exist";
    }
    if (e instanceof FileSystemException file) {
      String reason = file.getReason() == null ? "cannot be used" : file.getReason();
      return file.getFile() + ": " + reason;
    }
    if (e instanceof IOException) {
      return "reading or writing failed: " + e.getMessage();
    }
    return "unexpected error: " + e + "; run again with --debug and report what it shows";
  }
}
