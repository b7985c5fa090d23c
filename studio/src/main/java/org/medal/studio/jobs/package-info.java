/** What goes on behind the doctor: finding images, training, ranking. */
@NullMarked
package org.medal.studio.jobs;

import org.jspecify.annotations.NullMarked;
