/** Studies: many short comparisons, and what they show together. */
@NullMarked
package org.medal.lab.study;

import org.jspecify.annotations.NullMarked;
