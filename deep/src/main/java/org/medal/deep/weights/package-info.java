/** Weights: the safetensors format, start values, and fetching published files. */
@NullMarked
package org.medal.deep.weights;

import org.jspecify.annotations.NullMarked;
