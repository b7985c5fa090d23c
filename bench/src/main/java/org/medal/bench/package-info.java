/** Benchmarks: kernels by JMH, and whole processes against the network alone. */
@NullMarked
package org.medal.bench;

import org.jspecify.annotations.NullMarked;
