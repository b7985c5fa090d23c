/** What the loop needs of a network: something that is fitted, and what comes out of it. */
@NullMarked
package org.medal.core.learn;

import org.jspecify.annotations.NullMarked;
