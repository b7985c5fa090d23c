package org.medal.lab.record;

import java.util.OptionalInt;
import org.medal.core.data.Labelled;

/**
 * One image of the pool on the map of its features.
 *
 * @param sample the image and its class
 * @param x along the first principal component
 * @param y along the second
 * @param round in which it was asked for; empty if it never was
 * @param rank its place in the batch, from 1; empty if it never was asked for
 */
public record MapPoint(Labelled sample, double x, double y, OptionalInt round, OptionalInt rank) {}
