package org.medal.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import java.util.Objects;
import org.medal.core.data.InputException;
import org.medal.core.data.UsageException;
import org.medal.lab.run.RunsFailed;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Turns what went wrong into one line for the user and an exit code. */
final class Failures {
  static final int WORK_FAILED = 1;
  static final int WRONG_USAGE = 2;

  private Failures() {}

  static int ofUsage(ParameterException e, YamlDefaults defaults) {
    CommandLine command = e.getCommandLine();
    String help = " (see '" + command.getCommandSpec().qualifiedName() + " --help')";
    String message = UsageMessage.of(e) + defaults.origin(e.getArgSpec());
    command.getErr().println("medal: " + oneLine(message) + help);
    return WRONG_USAGE;
  }

  static int ofWork(Throwable e, CommandLine command, boolean debug) {
    if (debug) {
      e.printStackTrace(command.getErr());
    }
    if (e instanceof RunsFailed failed) {
      failed
          .failures()
          .forEach(
              run -> command.getErr().println("medal: " + run.place() + ": " + words(run.cause())));
    }
    command.getErr().println("medal: " + words(e));
    return e instanceof UsageException ? WRONG_USAGE : WORK_FAILED;
  }

  /** What went wrong, in one line. */
  static String words(Throwable e) {
    return oneLine(message(e));
  }

  private static String oneLine(String message) {
    return message.strip().replaceAll("\\s*\\R\\s*", " ");
  }

  private static String message(Throwable e) {
    if (e instanceof InputException || e instanceof RunsFailed) {
      return Objects.requireNonNullElse(e.getMessage(), "");
    }
    if (e instanceof UncheckedIOException unchecked) {
      return ofFiles(Objects.requireNonNull(unchecked.getCause()));
    }
    if (e instanceof IOException io) {
      return ofFiles(io);
    }
    if (isMemory(e)) {
      return "the memory is not enough; give Java more with MEDAL_HEAP (now "
          + (Runtime.getRuntime().maxMemory() >> 20)
          + " MiB), or choose a smaller --size or --train-batch";
    }
    if (e instanceof LinkageError) {
      return "a library does not work here (" + e + "); 'medal doctor' says which";
    }
    return "unexpected error: " + e + "; run again with --debug and report what it shows";
  }

  private static boolean isMemory(Throwable e) {
    // PyTorch says so only in words
    String words = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
    return e instanceof OutOfMemoryError || words.contains("defaultcpuallocator");
  }

  private static String ofFiles(IOException e) {
    if (e instanceof AccessDeniedException denied) {
      return denied.getFile() + " cannot be opened for lack of permission; choose another place";
    }
    if (e instanceof NoSuchFileException missing) {
      return missing.getFile() + " does not exist; check the path";
    }
    if (e instanceof FileSystemException file) {
      String reason = file.getReason() == null ? "cannot be used" : file.getReason();
      return file.getFile() + ": " + reason + "; check the path and the space on the disk";
    }
    return "reading or writing failed: " + e.getMessage() + "; check the disk and try again";
  }
}
