/** Models in a folder: a readable description beside weights that torchvision can load. */
@NullMarked
package org.medal.deep.saved;

import org.jspecify.annotations.NullMarked;
