package org.itacycle.trail;

/**
 * The end of the trail.
 *
 * @param entries how many entries there are
 * @param lastSeal the seal of the last one
 * @param keyId which key sealed this; empty before the first entry
 * @param seal over all of this; empty before the first entry
 */
record Head(long entries, String lastSeal, String keyId, String seal) {

    private static final String PURPOSE = "ita-trail-head-1";

    static Head behind(Entry last, TrailKey key) {
        Head open = new Head(last.number(), last.seal(), key.id(), "");
        return new Head(open.entries, open.lastSeal, open.keyId, key.seal(open.content()));
    }

    boolean isSealedWith(TrailKey key) {
        return key.sealed(content(), seal);
    }

    Head withKeyId(String other) {
        return new Head(entries, lastSeal, other, seal);
    }

    private byte[] content() {
        return new Encoding(PURPOSE).number(entries).text(lastSeal).text(keyId).bytes();
    }
}
