/** The softmax head by itself: fitted exactly, fitted again, and the information it holds. */
@NullMarked
package org.medal.core.head;

import org.jspecify.annotations.NullMarked;
