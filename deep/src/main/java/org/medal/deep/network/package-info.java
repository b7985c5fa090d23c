/** Networks by torchvision's names: what layers they have and how a batch flows through them. */
@NullMarked
package org.medal.deep.network;

import org.jspecify.annotations.NullMarked;
