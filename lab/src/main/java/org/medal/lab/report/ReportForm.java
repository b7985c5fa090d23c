package org.medal.lab.report;

/** In which form a report is written. */
public enum ReportForm {
  /** One page that opens anywhere. */
  HTML,
  /** Markdown with pictures beside it, for papers. */
  MD
}
