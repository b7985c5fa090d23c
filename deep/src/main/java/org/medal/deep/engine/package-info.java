/** The one place where PyTorch is started and its per-thread state is set. */
@NullMarked
package org.medal.deep.engine;

import org.jspecify.annotations.NullMarked;
