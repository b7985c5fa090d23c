package org.medal.spark;

import java.io.Serializable;
import org.medal.deep.embed.Pooling;

/**
 * Which network every executor computes with, and how.
 *
 * @param architecture its name
 * @param file the weights file among those that Spark hands to executors
 * @param sha256 what that file must be
 * @param layer the layer of the features
 * @param pooling how its output becomes a vector
 * @param size width and height of the images, in pixels
 * @param threads of PyTorch, for one task; results depend on it in their last bits
 */
record NetworkOrder(
    String architecture,
    String file,
    String sha256,
    String layer,
    Pooling pooling,
    int size,
    int threads)
    implements Serializable {}
