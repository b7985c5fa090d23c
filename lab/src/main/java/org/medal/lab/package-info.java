/** Experiments: configuration, runner, ledger, statistics, report. */
@NullMarked
package org.medal.lab;

import org.jspecify.annotations.NullMarked;
