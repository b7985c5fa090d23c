/** The report: one HTML file that opens anywhere without a network. */
@NullMarked
package org.medal.lab.report;

import org.jspecify.annotations.NullMarked;
