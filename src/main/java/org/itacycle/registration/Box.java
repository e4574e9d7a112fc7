package org.itacycle.registration;

/**
 * One line of text at its place on a page.
 *
 * @param left of the box, in points from the left edge
 * @param top of the box, in points from the upper edge
 * @param width in points
 * @param height in points; the line stands in its middle
 * @param size of the letters in points
 * @param align a value of the style {@code text-align}
 */
record Box(float left, float top, float width, float height, float size, String align, String text) {}
