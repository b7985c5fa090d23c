/** Readers of published data sets, exactly as they are distributed. */
@NullMarked
package org.medal.datasets.published;

import org.jspecify.annotations.NullMarked;
