package org.itacycle.trail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The anchors that somebody brings to verify the trail, one per line; the lines of an anchor file or of mails.
 *
 * @param valid those that are as they were sealed, in the order of their lines
 * @param findings what is wrong with the others
 */
record Anchors(List<Anchor> valid, List<Finding> findings) {

    static final Anchors NONE = new Anchors(List.of(), List.of());

    Anchors {
        valid = List.copyOf(valid);
        findings = List.copyOf(findings);
    }

    static Anchors read(List<String> lines, Keyring keys) {
        Reading reading = new Reading(keys);
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                reading.read(i + 1L, lines.get(i));
            }
        }
        return new Anchors(reading.valid, reading.findings);
    }

    /** The one that covers most entries. */
    Optional<Anchor> farthest() {
        return valid.stream().max((one, other) -> Long.compare(one.entries(), other.entries()));
    }

    private static final class Reading {

        private final Keyring keys;
        private final List<Anchor> valid = new ArrayList<>();
        private final List<Finding> findings = new ArrayList<>();
        /** The number that the next line has; unknown before the first and after a line that tells none. */
        private Optional<Anchor> before = Optional.empty();

        private long unread;

        private Reading(Keyring keys) {
            this.keys = keys;
        }

        private void read(long line, String text) {
            Optional<Anchor> told = Anchor.parse(text);
            if (told.isEmpty()) {
                unread++;
                changed(line, "the line is no anchor");
            } else if (!keys.sealed(told.get())) {
                unread++;
                changed(line, unsealed(told.get()));
            } else {
                follow(line, told.get());
            }
        }

        private String unsealed(Anchor anchor) {
            return keys.knows(anchor.keyId())
                    ? "the line is not what was sealed"
                    : "the line names key %s, which was not given".formatted(anchor.keyId());
        }

        private void follow(long line, Anchor anchor) {
            if (before.isPresent() && !follows(line, before.get(), anchor)) {
                return;
            }
            valid.add(anchor);
            before = Optional.of(anchor);
            unread = 0;
        }

        private boolean follows(long line, Anchor last, Anchor anchor) {
            long missing = anchor.number() - last.number() - 1 - unread;
            if (missing < 0) {
                changed(line, "anchor %d stands behind anchor %d".formatted(anchor.number(), last.number()));
                return false;
            }
            if (missing > 0) {
                findings.add(Finding.of(
                        Reason.ANCHOR_MISSING,
                        line,
                        line,
                        "%d anchors are missing between anchor %d and anchor %d"
                                .formatted(missing, last.number(), anchor.number())));
            } else if (unread == 0 && !anchor.previous().equals(last.seal())) {
                changed(line, "anchor %d does not follow the anchor before it".formatted(anchor.number()));
            }
            return true;
        }

        private void changed(long line, String detail) {
            findings.add(Finding.of(Reason.ANCHOR_CHANGED, line, line, detail));
        }
    }
}
