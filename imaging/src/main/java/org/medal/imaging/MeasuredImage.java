package org.medal.imaging;

/**
 * A picture at another size than its own.
 *
 * @param width its own, in pixels, upright
 * @param height its own, in pixels, upright
 * @param image the pixels at the size asked for
 */
public record MeasuredImage(int width, int height, RgbImage image) {}
