/** Clustering of feature vectors. */
@NullMarked
package org.medal.core.cluster;

import org.jspecify.annotations.NullMarked;
