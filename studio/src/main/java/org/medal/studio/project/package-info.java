/** What a labelling project is: its settings, images, readers, answers and rankings. */
@NullMarked
package org.medal.studio.project;

import org.jspecify.annotations.NullMarked;
