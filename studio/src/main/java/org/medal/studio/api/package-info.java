/** HTTP: routes, sessions, security, live events, the web page's files. */
@NullMarked
package org.medal.studio.api;

import org.jspecify.annotations.NullMarked;
