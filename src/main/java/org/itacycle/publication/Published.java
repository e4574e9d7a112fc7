package org.itacycle.publication;

/**
 * A target took a document.
 *
 * @param location where it is there: an address, a path, a Message-ID
 */
record Published(String location) {}
