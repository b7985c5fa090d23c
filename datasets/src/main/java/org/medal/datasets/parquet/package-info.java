/**
 * Pools that a Spark job has written as Parquet. Of the format only what such tables use is read:
 * texts and lists of 32-bit numbers, pages of both versions, with the codecs in common use.
 */
@NullMarked
package org.medal.datasets.parquet;

import org.jspecify.annotations.NullMarked;
