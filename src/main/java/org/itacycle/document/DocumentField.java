package org.itacycle.document;

/**
 * A field of a form at which files are attached.
 *
 * @param name the field's name in its form
 * @param kind what a file attached here is in the procedure
 * @param several whether it holds more than one document
 */
public record DocumentField(String name, DocumentKind kind, boolean several) {}
