/** Pixels: decoding, resizing, augmentation, ORB descriptors and the cache of decoded images. */
@NullMarked
package org.medal.imaging;

import org.jspecify.annotations.NullMarked;
