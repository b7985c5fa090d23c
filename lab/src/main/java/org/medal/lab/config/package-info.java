/** What an experiment is: records that validate themselves. */
@NullMarked
package org.medal.lab.config;

import org.jspecify.annotations.NullMarked;
