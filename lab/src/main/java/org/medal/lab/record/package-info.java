/** What finished and unfinished runs have left in their folders, read back without any model. */
@NullMarked
package org.medal.lab.record;

import org.jspecify.annotations.NullMarked;
