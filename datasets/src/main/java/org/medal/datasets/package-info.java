/** Readers: who the samples are, where their files lie, what their labels and groups are. */
@NullMarked
package org.medal.datasets;

import org.jspecify.annotations.NullMarked;
