/** Which committee a learner can be asked for. */
@NullMarked
package org.medal.deep.committee;

import org.jspecify.annotations.NullMarked;
