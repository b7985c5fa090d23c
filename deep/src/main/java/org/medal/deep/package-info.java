/** Networks, weights, training and embedding, on DJL and PyTorch. */
@NullMarked
package org.medal.deep;

import org.jspecify.annotations.NullMarked;
