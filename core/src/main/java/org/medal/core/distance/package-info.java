/** The paper's six distances between feature vectors. */
@NullMarked
package org.medal.core.distance;

import org.jspecify.annotations.NullMarked;
