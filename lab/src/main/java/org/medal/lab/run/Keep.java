package org.medal.lab.run;

/** What a run leaves in its folder. */
public enum Keep {
  /** Ledger, tables, the last model and a report. */
  ALL,
  /** Ledger and tables only: a study has hundreds of short runs, and nobody looks at each. */
  LEDGER
}
