/** The paper's training: a whole network, from its start weights, each round. */
@NullMarked
package org.medal.deep.train;

import org.jspecify.annotations.NullMarked;
