/** The active-learning loop: ask, fit, evaluate, query, again. */
@NullMarked
package org.medal.core.loop;

import org.jspecify.annotations.NullMarked;
