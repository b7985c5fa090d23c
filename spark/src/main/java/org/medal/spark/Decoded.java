package org.medal.spark;

import org.medal.core.data.SampleId;
import org.medal.imaging.RgbImage;

/**
 * An image before the network.
 *
 * @param id its name
 * @param pixels at the network's size
 * @param orb its ORB descriptor; empty if none is wanted
 */
@SuppressWarnings("ArrayRecordComponent") // never compared by content
record Decoded(SampleId id, RgbImage pixels, double[] orb) {}
