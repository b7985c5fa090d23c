/** A whole network trained each round: from its start weights, as in the paper, or online. */
@NullMarked
package org.medal.deep.train;

import org.jspecify.annotations.NullMarked;
