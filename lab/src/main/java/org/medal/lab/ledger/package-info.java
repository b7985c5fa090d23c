/** What a run has done, on disk: the append-only ledger and the tables derived from it. */
@NullMarked
package org.medal.lab.ledger;

import org.jspecify.annotations.NullMarked;
