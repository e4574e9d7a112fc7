package org.itacycle.trail;

import java.time.Instant;

/**
 * One row of the trail.
 *
 * @param number counted from 1 without gaps
 * @param at when it was done, to the microsecond
 * @param keyId which key sealed it
 * @param previous the seal of the entry before it, {@link #BEFORE_THE_FIRST} for the first
 * @param seal over all of this
 */
record Entry(long number, Instant at, Deed deed, String keyId, String previous, String seal) {

    /** What the first entry has in place of a predecessor's seal. */
    static final String BEFORE_THE_FIRST = "0".repeat(64);

    private static final String PURPOSE = "ita-trail-entry-1";

    static Entry sealed(long number, Instant at, Deed deed, String previous, TrailKey key) {
        Entry open = new Entry(number, at, deed, key.id(), previous, "");
        return open.withSeal(key.seal(open.content()));
    }

    /** Whether the key made this seal for this entry as the one of its number. */
    boolean isSealedWith(TrailKey key) {
        return key.sealed(content(), seal);
    }

    /** The same entry as the one of another number. */
    Entry as(long other) {
        return new Entry(other, at, deed, keyId, previous, seal);
    }

    Entry withPrevious(String other) {
        return new Entry(number, at, deed, keyId, other, seal);
    }

    Entry withKeyId(String other) {
        return new Entry(number, at, deed, other, previous, seal);
    }

    Entry withSeal(String other) {
        return new Entry(number, at, deed, keyId, previous, other);
    }

    private byte[] content() {
        return new Encoding(PURPOSE)
                .number(number)
                .instant(at)
                .text(deed.actor())
                .text(deed.onBehalfOf())
                .text(deed.action())
                .text(deed.subject())
                .text(deed.reason())
                .text(deed.sha256())
                .text(keyId)
                .text(previous)
                .bytes();
    }
}
