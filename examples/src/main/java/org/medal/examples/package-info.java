/** Short programs that show how to use MedAL's core from one's own Java. */
@NullMarked
package org.medal.examples;

import org.jspecify.annotations.NullMarked;
