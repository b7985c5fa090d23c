/** The only code of this program that opens an outbound connection, and only when asked to. */
@NullMarked
package org.medal.deep.fetch;

import org.jspecify.annotations.NullMarked;
