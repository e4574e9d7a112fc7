package org.itacycle.paper;

/**
 * What a PDF says about itself, beside its pages.
 *
 * @param title what it is about, as a window or a list shows it
 * @param author who issues it: the agency
 */
public record Facts(String title, String author) {}
