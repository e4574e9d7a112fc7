package org.itacycle.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import org.itacycle.Message;
import org.itacycle.publication.Sighting;
import org.itacycle.watch.LastLook.Answer;
import org.junit.jupiter.api.Test;

/** What one look after another makes of a published address. */
class LastLookTest {

    private static final Instant MORNING = Instant.parse("2026-11-09T23:00:00Z");
    private static final Message WHY = Message.of("publication.look.page");
    private static final Sighting IN_ORDER = new Sighting.InOrder(Optional.of("a"));
    private static final Sighting GONE = new Sighting.Gone(WHY);
    private static final Sighting SILENT = new Sighting.Silent(WHY);
    private static final int REPEATS = 2;

    private final LastLook ordered = new LastLook(
            "publication",
            "run",
            0,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false,
            0,
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    @Test
    void silenceCountsAsDeadAfterTheLastRepeatAndIsBadFromTheFirst() {
        LastLook once = after(ordered, SILENT);
        LastLook twice = after(once, SILENT);
        LastLook dead = once(twice, SILENT, MORNING.plusSeconds(60));

        assertThat(once.isSilent()).isTrue();
        assertThat(twice.isSilent()).isTrue();
        assertThat(twice.isAmiss()).isFalse();
        assertThat(dead.result()).contains(LookResult.GONE);
        assertThat(dead.isAmiss()).isTrue();
        assertThat(dead.badSince()).contains(MORNING);
        assertThat(dead.looks()).isEqualTo(3);
    }

    @Test
    void silenceWhereAPersonIsAtWorkIsNoNewWait() {
        assertThat(after(after(ordered, GONE), SILENT).isAmiss()).isTrue();
    }

    @Test
    void whatIsFoundInOrderIsForgivenAndForgotten() {
        LastLook mended = after(after(ordered, GONE), IN_ORDER);

        assertThat(mended.isSettled()).isTrue();
        assertThat(mended.badSince()).isEmpty();
        assertThat(mended.finding()).isEmpty();
        assertThat(mended.seen()).isTrue();
    }

    @Test
    void theExplainedFindingIsNoneAnyMoreAndAnotherOneIs() {
        LastLook explained = after(ordered, new Sighting.Changed(WHY, "b")).explainedAsFound();

        assertThat(explained.isAmiss()).isFalse();
        assertThat(after(explained, new Sighting.Changed(WHY, "b")).isAmiss()).isFalse();
        assertThat(after(explained, new Sighting.Changed(WHY, "c")).isAmiss()).isTrue();
        assertThat(after(explained, GONE).isAmiss()).isTrue();
        assertThat(after(explained, SILENT).isSilent())
                .as("a short outage is waited for")
                .isTrue();
        assertThat(after(after(explained, IN_ORDER), new Sighting.Changed(WHY, "b"))
                        .isAmiss())
                .as("once it was in order the explanation is spent")
                .isTrue();
    }

    @Test
    void aPlaceThatAPersonVouchedForIsKnownOnlyOnceALookReachedIt() {
        LastLook moved = answered(after(ordered, GONE), MendAnswer.MOVED);

        LastLook vouched = after(moved, new Sighting.InOrder(Optional.empty()));
        assertThat(vouched.seen()).isFalse();
        assertThat(vouched.isAnswerPending()).isFalse();
        assertThat(after(vouched, new Sighting.InOrder(Optional.empty())).seen())
                .isTrue();
    }

    @Test
    void whatIsWatchedNoLongerIsSettled() {
        assertThat(after(ordered, GONE).ended().isSettled()).isTrue();
        assertThat(after(ordered, GONE).ended().isAmiss()).isFalse();
    }

    private static LastLook answered(LastLook look, MendAnswer answer) {
        return new LastLook(
                look.publicationId(),
                look.run(),
                look.looks(),
                look.lookedAt(),
                look.result(),
                look.finding(),
                look.foundSha256(),
                look.seen(),
                look.silences(),
                look.badSince(),
                Optional.of(new Answer(answer, "reason", "officer", MORNING, true)),
                look.explained());
    }

    private static LastLook after(LastLook look, Sighting sighting) {
        return once(look, sighting, MORNING);
    }

    private static LastLook once(LastLook look, Sighting sighting, Instant at) {
        return look.after(sighting, Optional.of("text").filter(text -> sighting != IN_ORDER), at, REPEATS);
    }
}
