/** Scripted readers of a running studio, over HTTP as the browser does it. */
@NullMarked
package org.medal.bench.studio;

import org.jspecify.annotations.NullMarked;
