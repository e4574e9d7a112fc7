package org.itacycle.evidence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.itacycle.Message;
import org.itacycle.document.DocumentVersion;

/**
 * One document as evidence of one item.
 *
 * @param section which part of the bundle it stands in
 * @param item what it proves, as people name it
 * @param effective the day from which it holds, where somebody said one
 * @param approval empty where nobody had to approve it, or nobody has
 * @param posting empty where it need not be public, or is not
 * @param remarks what is amiss with it and does not stop the bundle
 */
record Exhibit(
        Section section,
        String item,
        DocumentVersion document,
        Optional<LocalDate> effective,
        String note,
        Optional<Approval> approval,
        Optional<Posting> posting,
        List<Message> remarks) {

    /** A part of the bundle. */
    sealed interface Section {}

    /** What somebody named as evidence, by its row in the form, counted from 1. */
    record Row(int number) implements Section {}

    /** The entry itself. */
    record Entry() implements Section {}

    /** What the year brought forth beside. */
    record OfTheYear() implements Section {}

    /** The newest moment that the index tells of it. */
    Instant newest() {
        return Stream.of(
                        Stream.of(document.createdAt()),
                        approval.map(Approval::at).stream(),
                        posting.map(Posting::provenAt).stream())
                .flatMap(moments -> moments)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
