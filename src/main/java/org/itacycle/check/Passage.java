package org.itacycle.check;

import java.util.Optional;
import org.itacycle.document.DocumentVersion;

/**
 * A text to look through.
 *
 * @param place the field it stands in or is attached at
 * @param text letters and digits as {@link PlainThai} makes them
 * @param isTitle whether the whole of it is a title
 * @param document of which it is the text; empty for what stands in the form itself
 */
record Passage(String place, String text, boolean isTitle, Optional<DocumentVersion> document) {}
