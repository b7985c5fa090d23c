/** Training of a linear head alone, on features that are computed once per image and kept. */
@NullMarked
package org.medal.deep.frozen;

import org.jspecify.annotations.NullMarked;
