/** Pictures of feature space: what many dimensions look like in two. */
@NullMarked
package org.medal.core.projection;

import org.jspecify.annotations.NullMarked;
