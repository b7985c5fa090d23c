/** What the answers tell: agreement of readers, time per label, forecasts. */
@NullMarked
package org.medal.studio.insight;

import org.jspecify.annotations.NullMarked;
