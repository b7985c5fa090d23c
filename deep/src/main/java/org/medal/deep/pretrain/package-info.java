/** Encoders trained without labels: on pictures made from formulas, and on a user's own images. */
@NullMarked
package org.medal.deep.pretrain;

import org.jspecify.annotations.NullMarked;
