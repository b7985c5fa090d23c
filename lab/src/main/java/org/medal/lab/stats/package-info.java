/** Statistics of repeated runs: intervals and paired tests. */
@NullMarked
package org.medal.lab.stats;

import org.jspecify.annotations.NullMarked;
