/** What a model is worth: accuracy, balanced accuracy, AUC, area under the learning curve. */
@NullMarked
package org.medal.core.metrics;

import org.jspecify.annotations.NullMarked;
