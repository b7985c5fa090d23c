package org.medal.cli;

import picocli.CommandLine.Command;

/** Network weights. */
@Command(name = "weights", description = "Fetch network weights.", mixinStandardHelpOptions = true)
final class WeightsCommand {}
