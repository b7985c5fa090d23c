/** The evaluation of the MedAL paper (Smailagic et al., ICMLA 2018), beside its own numbers. */
@NullMarked
package org.medal.lab.paper;

import org.jspecify.annotations.NullMarked;
