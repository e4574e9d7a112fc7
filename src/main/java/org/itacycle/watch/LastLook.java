package org.itacycle.watch;

import java.time.Instant;
import java.util.Optional;
import org.itacycle.publication.Sighting;

/**
 * What the register keeps of the looks at one published address.
 *
 * @param run by which its last look was ordered
 * @param looks how often it was looked at
 * @param lookedAt when last; empty before the first look
 * @param result of the last look; empty before it
 * @param finding in Thai, what was found where it was not in order
 * @param foundSha256 of the bytes that were found, where they could be read
 * @param seen whether a look ever found the place answering
 * @param silences how often in a row, on this day, it did not answer
 * @param badSince when it was first found not in order, while that lasts
 * @param answer the officer's last answer to a finding
 */
record LastLook(
        String publicationId,
        String run,
        int looks,
        Optional<Instant> lookedAt,
        Optional<LookResult> result,
        Optional<String> finding,
        Optional<String> foundSha256,
        boolean seen,
        int silences,
        Optional<Instant> badSince,
        Optional<Answer> answer,
        Optional<Explained> explained) {

    /**
     * What the officer answered.
     *
     * @param pending whether the look that follows from it is still to come
     */
    record Answer(MendAnswer kind, String reason, String account, Instant at, boolean pending) {

        private Answer lookedAt() {
            return new Answer(kind, reason, account, at, false);
        }
    }

    /** The finding that the officer explained. */
    record Explained(LookResult result, Optional<String> sha256) {}

    boolean isSilent() {
        return result.equals(Optional.of(LookResult.SILENT));
    }

    /** Whether something is amiss that nobody has explained; another finding than the explained one is a new one. */
    boolean isAmiss() {
        return result.filter(LookResult::isAmiss).isPresent() && !isExplained();
    }

    boolean isExplained() {
        return explained.isPresent() && explained.equals(result.map(found -> new Explained(found, foundSha256)));
    }

    /** Whether the last look found nothing to mend, or nothing is watched any more. */
    boolean isSettled() {
        return result.filter(found -> found != LookResult.SILENT && !found.isAmiss())
                .isPresent();
    }

    /**
     * What is kept after another look.
     *
     * @param text in Thai, what was found where it was not in order
     * @param repeats how often a place that does not answer is looked at again before it counts as dead
     */
    LastLook after(Sighting sighting, Optional<String> text, Instant now, int repeats) {
        if (sighting instanceof Sighting.InOrder found) {
            boolean wasRead = found.sha256().isPresent() || !isAnswerPending();
            return next(
                    LookResult.IN_ORDER, Optional.empty(), found.sha256(), seen || wasRead, 0, Optional.empty(), now);
        }
        if (sighting instanceof Sighting.Unreadable) {
            return next(LookResult.UNREADABLE, text, Optional.empty(), seen, 0, Optional.empty(), now);
        }
        Optional<Instant> since = badSince.or(() -> Optional.of(now));
        if (sighting instanceof Sighting.Silent) {
            // Where a person is at work on it already, silence is no news to wait for.
            boolean dead = silences >= repeats || isAmiss();
            return next(
                    dead ? LookResult.GONE : LookResult.SILENT, text, Optional.empty(), seen, silences + 1, since, now);
        }
        if (sighting instanceof Sighting.Changed changed) {
            return next(LookResult.CHANGED, text, Optional.of(changed.sha256()), true, 0, since, now);
        }
        return next(LookResult.GONE, text, Optional.empty(), seen, 0, since, now);
    }

    /** It is not watched any more. */
    LastLook ended() {
        return new LastLook(
                publicationId,
                run,
                looks,
                lookedAt,
                Optional.of(LookResult.ENDED),
                finding,
                foundSha256,
                seen,
                0,
                Optional.empty(),
                answer.map(Answer::lookedAt),
                Optional.empty());
    }

    /** The finding stays as it is, with the officer's reason. */
    LastLook explainedAsFound() {
        return new LastLook(
                publicationId,
                run,
                looks,
                lookedAt,
                result,
                finding,
                foundSha256,
                seen,
                silences,
                badSince,
                answer,
                result.map(found -> new Explained(found, foundSha256)));
    }

    boolean isAnswerPending() {
        return answer.filter(Answer::pending).isPresent();
    }

    private LastLook next(
            LookResult found,
            Optional<String> text,
            Optional<String> sha256,
            boolean everSeen,
            int silent,
            Optional<Instant> since,
            Instant now) {
        return new LastLook(
                publicationId,
                run,
                looks + 1,
                Optional.of(now),
                Optional.of(found),
                text,
                sha256,
                everSeen,
                silent,
                since,
                answer.map(Answer::lookedAt),
                found == LookResult.IN_ORDER ? Optional.empty() : explained);
    }
}
