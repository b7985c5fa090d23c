package org.medal.deep.network;

/**
 * One way through a network.
 *
 * @param parameters the tensors
 * @param training whether batch normalisation uses, and keeps, the batch's own statistics
 */
record Pass(Parameters parameters, boolean training) {}
