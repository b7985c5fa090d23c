/** How long work tells how far it is. */
@NullMarked
package org.medal.core.progress;

import org.jspecify.annotations.NullMarked;
