package org.medal.cli;

import picocli.CommandLine.Command;

/** Studies: many short comparisons, and what they show together. */
@Command(
    name = "study",
    description = "Vary the layers and distances, or any options, over paired seeds.",
    synopsisSubcommandLabel = "STUDY",
    mixinStandardHelpOptions = true,
    subcommands = {StudyLayersCommand.class, StudyAblationsCommand.class})
final class StudyCommand {}
