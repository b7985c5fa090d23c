/**
 * Whole processes of this program against the Python that a user would run instead, in alternation,
 * and the ratios that are kept from one measurement to the next.
 */
@NullMarked
package org.medal.bench.peers;

import org.jspecify.annotations.NullMarked;
