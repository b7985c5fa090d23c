/**
 * The pool pass on a cluster: images are decoded and embedded by Spark's executors, one network in
 * each, and what the network says of them is written as Parquet.
 */
@NullMarked
package org.medal.spark;

import org.jspecify.annotations.NullMarked;
