/** Running experiments: one run, or strategies against seeds. */
@NullMarked
package org.medal.lab.run;

import org.jspecify.annotations.NullMarked;
