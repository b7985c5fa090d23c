/** Randomness keyed by its consumer, so that a new consumer shifts no other stream. */
@NullMarked
package org.medal.core.random;

import org.jspecify.annotations.NullMarked;
