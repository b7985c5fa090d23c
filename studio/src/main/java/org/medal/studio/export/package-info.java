/** Ways out of a project: labels, other tools' formats, cards, the model. */
@NullMarked
package org.medal.studio.export;

import org.jspecify.annotations.NullMarked;
