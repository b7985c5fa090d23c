/** What grows with what: times of each phase against the sizes they depend on. */
@NullMarked
package org.medal.bench.scaling;

import org.jspecify.annotations.NullMarked;
