/** What features are worth before any query: a linear probe on labelled images. */
@NullMarked
package org.medal.lab.probe;

import org.jspecify.annotations.NullMarked;
