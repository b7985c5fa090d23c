/** The first samples to label, chosen without any label. */
@NullMarked
package org.medal.core.initial;

import org.jspecify.annotations.NullMarked;
