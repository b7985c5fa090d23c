/** When to stop asking: rules over what each round has shown, and a forecast of the next labels. */
@NullMarked
package org.medal.core.stopping;

import org.jspecify.annotations.NullMarked;
