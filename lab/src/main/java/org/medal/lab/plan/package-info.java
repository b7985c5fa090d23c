/** What is ahead of a queue of runs: rounds, time, memory, and how many runs go side by side. */
@NullMarked
package org.medal.lab.plan;

import org.jspecify.annotations.NullMarked;
