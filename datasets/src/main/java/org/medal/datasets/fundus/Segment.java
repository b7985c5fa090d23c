package org.medal.datasets.fundus;

/** A short piece of a vessel from (x0, y0) to (x1, y1), with its radius at either end. */
record Segment(double x0, double y0, double x1, double y1, double r0, double r1) {}
