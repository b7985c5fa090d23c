package org.medal.spark;

import java.io.Serializable;
import org.medal.deep.embed.Pooling;

/**
 * Which network every executor computes with, and how.
 *
 * @param architecture its name
 * @param sha256 the digest of its weights
 * @param layer the layer of the features
 * @param pooling how its output becomes a vector
 * @param size width and height of the images, in pixels
 * @param threads of PyTorch, for one task; results depend on it in their last bits
 */
record NetworkOrder(
    String architecture, String sha256, String layer, Pooling pooling, int size, int threads)
    implements Serializable {}
