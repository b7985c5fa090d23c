/**
 * The labelling studio: a server on this machine, the doctor's browser, and training between them.
 */
@NullMarked
package org.medal.studio;

import org.jspecify.annotations.NullMarked;
