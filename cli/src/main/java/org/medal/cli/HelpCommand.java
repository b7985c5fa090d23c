package org.medal.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The help of any command, also of one inside another: picocli's own stops at the first name. */
@Command(
    name = "help",
    helpCommand = true,
    description = "Show the help of a command, as 'medal help study layers'.")
final class HelpCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "COMMAND", arity = "0..*", description = "The command, word by word.")
  private List<String> path = List.of();

  @Override
  public void run() {
    CommandLine command = spec.parent().commandLine();
    for (String name : path) {
      CommandLine next = command.getSubcommands().get(name);
      if (next == null) {
        throw new ParameterException(command, UsageMessage.noCommand(name, command));
      }
      command = next;
    }
    command.usage(spec.commandLine().getOut());
  }
}
