/** Samples, classes, matrices and probabilities: the nouns everything else speaks in. */
@NullMarked
package org.medal.core.data;

import org.jspecify.annotations.NullMarked;
