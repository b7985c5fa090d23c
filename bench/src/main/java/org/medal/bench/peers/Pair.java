package org.medal.bench.peers;

import java.util.List;

/**
 * Two processes that do the same work on the same files.
 *
 * @param name as the user types it
 * @param target the ratio, ours ÷ peer, that is aimed at
 * @param ours this program's command
 * @param peer the Python command
 * @param samePicks whether both print the rows they pick, and these should be the same
 */
record Pair(String name, double target, List<String> ours, List<String> peer, boolean samePicks) {}
