/** Pictures for the browser: screen-sized, thumbnails and tiles of large ones. */
@NullMarked
package org.medal.studio.images;

import org.jspecify.annotations.NullMarked;
