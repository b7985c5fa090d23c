/**
 * An endless stream of pictures made from formulas and seeds, and of the classes they belong to:
 * what an encoder can be trained on that owes nothing to anybody's photographs. The idea is that of
 * formula-driven supervised learning (Kataoka et al., "Pre-training without natural images", ACCV
 * 2020) and of noise processes as training data (Baradad et al., "Learning to see by looking at
 * noise", NeurIPS 2021).
 */
@NullMarked
package org.medal.imaging.procedural;

import org.jspecify.annotations.NullMarked;
