/** The pool as a strategy sees it, and what a strategy gives back. */
@NullMarked
package org.medal.core.pool;

import org.jspecify.annotations.NullMarked;
