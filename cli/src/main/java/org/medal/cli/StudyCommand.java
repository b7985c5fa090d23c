package org.medal.cli;

import picocli.CommandLine.Command;

/** Studies: many short comparisons, and what they show together. */
@Command(
    name = "study",
    description =
        "Vary layers and distances, starts and strategies, or any options, over paired seeds.",
    synopsisSubcommandLabel = "STUDY",
    mixinStandardHelpOptions = true,
    subcommands = {StudyLayersCommand.class, StudyStartsCommand.class, StudyAblationsCommand.class})
final class StudyCommand {}
