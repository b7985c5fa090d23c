/** The command line: one class per command. */
@NullMarked
package org.medal.cli;

import org.jspecify.annotations.NullMarked;
