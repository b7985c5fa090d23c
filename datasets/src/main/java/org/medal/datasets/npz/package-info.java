/**
 * NumPy's array files: {@code .npz} in and out, and the {@code pool.npz} contract on top. Files are
 * taken as hostile: nothing in them is ever executed, and no claim of theirs is believed before it
 * is checked against the bytes.
 */
@NullMarked
package org.medal.datasets.npz;

import org.jspecify.annotations.NullMarked;
