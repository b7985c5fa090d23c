/** An encoder learns from a user's own images, without labels. */
@NullMarked
package org.medal.deep.adapt;

import org.jspecify.annotations.NullMarked;
