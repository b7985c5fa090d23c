/** Strategies that are plugged in for tests of the lab. */
@NullMarked
package org.medal.lab.strategies;

import org.jspecify.annotations.NullMarked;
