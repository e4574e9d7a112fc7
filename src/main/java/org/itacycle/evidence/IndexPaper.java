package org.itacycle.evidence;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.itacycle.paper.EvidenceIndexPaper;

/** The index as an official paper. */
final class IndexPaper {

    private IndexPaper() {}

    /** What is amiss with a file stands where its approval or its address would. */
    static EvidenceIndexPaper of(EvidenceIndex index) {
        List<EvidenceIndexPaper.Row> rows =
                index.rows().stream().map(IndexPaper::row).toList();
        return new EvidenceIndexPaper(index.evidence().year(), index.agency(), index.title(), rows);
    }

    private static EvidenceIndexPaper.Row row(IndexRow row) {
        String approval = Stream.concat(Stream.of(row.approvedBy()), row.remarks().stream())
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" "));
        return new EvidenceIndexPaper.Row(
                row.item(),
                row.path(),
                row.sha256(),
                approval,
                row.address(),
                row.effective(),
                Optional.of(row.uploaded()));
    }
}
