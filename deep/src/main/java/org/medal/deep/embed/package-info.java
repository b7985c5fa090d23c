/** Images through a network: features and probabilities, decoding while the network works. */
@NullMarked
package org.medal.deep.embed;

import org.jspecify.annotations.NullMarked;
