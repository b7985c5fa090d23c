/** How unsure a model is of one sample, from its class probabilities alone. */
@NullMarked
package org.medal.core.uncertainty;

import org.jspecify.annotations.NullMarked;
