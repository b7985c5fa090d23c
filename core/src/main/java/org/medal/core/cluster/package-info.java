/** Clusters of feature vectors, and how few of them cover all. */
@NullMarked
package org.medal.core.cluster;

import org.jspecify.annotations.NullMarked;
