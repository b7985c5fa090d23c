/** The journal and the tables derived from it, in SQLite or PostgreSQL. */
@NullMarked
package org.medal.studio.store;

import org.jspecify.annotations.NullMarked;
