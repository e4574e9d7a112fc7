package org.itacycle.trail;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.itacycle.calendar.ThaiDates;

/**
 * What is told outside the database about the end of the trail: one line, which contradicts whoever later shortens or
 * rewrites what it covers.
 *
 * @param number counted from 1 in each anchor file
 * @param at when it was told, to the second
 * @param entries how many entries there were
 * @param lastSeal the seal of the last one
 * @param keyId which key sealed the anchor
 * @param previous the seal of the anchor before it in the file, {@link Entry#BEFORE_THE_FIRST} for the first
 * @param seal over all of this
 */
record Anchor(long number, Instant at, long entries, String lastSeal, String keyId, String previous, String seal) {

    private static final String PURPOSE = "ita-trail-anchor-1";
    private static final Pattern LINE = Pattern.compile(
            "ita-anchor-1 (\\d{1,18}) (\\S{1,40}) (\\d{1,18}) ([0-9a-f]{64}) ([0-9a-f]{16}) ([0-9a-f]{64}) ([0-9a-f]{64})");

    /** The anchor of this end of the trail, after the one before it. */
    static Anchor sealed(Optional<Anchor> before, Instant now, Head head, TrailKey key) {
        Anchor open = new Anchor(
                before.map(Anchor::number).orElse(0L) + 1,
                now.truncatedTo(ChronoUnit.SECONDS),
                head.entries(),
                head.lastSeal(),
                key.id(),
                before.map(Anchor::seal).orElse(Entry.BEFORE_THE_FIRST),
                "");
        return open.withSeal(key.seal(open.content()));
    }

    /** The anchor that this line tells; empty where it is none. */
    static Optional<Anchor> parse(String line) {
        Matcher fields = LINE.matcher(line.strip());
        if (!fields.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Anchor(
                    Long.parseLong(fields.group(1)),
                    OffsetDateTime.parse(fields.group(2)).toInstant(),
                    Long.parseLong(fields.group(3)),
                    fields.group(4),
                    fields.group(5),
                    fields.group(6),
                    fields.group(7)));
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }

    boolean isSealedWith(TrailKey key) {
        return key.sealed(content(), seal);
    }

    /** The line that tells this anchor, without an end of line. */
    String line() {
        return String.join(
                " ",
                "ita-anchor-1",
                Long.toString(number),
                at.atZone(ThaiDates.ZONE).toOffsetDateTime().toString(),
                Long.toString(entries),
                lastSeal,
                keyId,
                previous,
                seal);
    }

    private byte[] content() {
        return new Encoding(PURPOSE)
                .number(number)
                .instant(at)
                .number(entries)
                .text(lastSeal)
                .text(keyId)
                .text(previous)
                .bytes();
    }

    private Anchor withSeal(String made) {
        return new Anchor(number, at, entries, lastSeal, keyId, previous, made);
    }
}
