/** Query strategies: one class each, stateless, reproducible from pool, batch and seed. */
@NullMarked
package org.medal.core.query;

import org.jspecify.annotations.NullMarked;
