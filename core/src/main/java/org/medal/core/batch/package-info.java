/** Rules for what may stand together in a batch, and what a label costs. */
@NullMarked
package org.medal.core.batch;

import org.jspecify.annotations.NullMarked;
