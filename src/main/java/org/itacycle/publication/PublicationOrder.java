package org.itacycle.publication;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.itacycle.calendar.FiscalYear;
import org.itacycle.document.DocumentVersion;

/**
 * What a target is asked to publish.
 *
 * @param publicationId the same on every attempt
 * @param key the same on every attempt; a target addressed by key holds it once
 * @param location where it was said to be, if it is there already
 * @param mending whether a person asked to publish it again after the proof had failed
 */
record PublicationOrder(
        String publicationId,
        String key,
        FiscalYear fiscalYear,
        int step,
        String occurrence,
        DocumentVersion document,
        Optional<String> location,
        boolean mending) {

    private static final int KEY_DIGITS = 32;

    PublicationOrder {
        if (!occurrence.matches("-|\\d{4}-\\d{2}")) {
            throw new IllegalArgumentException("no occurrence of a step: " + occurrence);
        }
    }

    /** The key as a short name that every server takes: lower case letters, digits and hyphens. */
    String shortKey() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return "ita-" + HexFormat.of().formatHex(hash).substring(0, KEY_DIGITS);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** A file name of ids alone: document and version, with the ending of the document's own name. */
    String fileName() {
        return UUID.fromString(document.documentId()) + "-v" + document.version() + ending();
    }

    /** The ending of the document's own name with its dot; empty where it has no plain one. */
    String ending() {
        String name = document.fileName();
        String ending = name.substring(name.lastIndexOf('.') + 1);
        return ending.matches("[A-Za-z]{1,5}") ? "." + ending : "";
    }
}
