/**
 * File formats in plain Java: which of the four a file is, how large its picture is and whether the
 * file is whole, all before a decoder sees it.
 */
@NullMarked
package org.medal.imaging.format;

import org.jspecify.annotations.NullMarked;
