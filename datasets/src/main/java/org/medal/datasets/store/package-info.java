/**
 * Pools on disk: features of any number of samples, written as they are computed, read by mapping
 * the file into memory. The layout is in docs/scaling.md.
 */
@NullMarked
package org.medal.datasets.store;

import org.jspecify.annotations.NullMarked;
