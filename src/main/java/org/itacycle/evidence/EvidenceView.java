package org.itacycle.evidence;

import java.util.List;
import org.itacycle.Messages;
import org.itacycle.document.DocumentVersion;
import org.itacycle.document.DocumentView;
import org.itacycle.document.SizeText;

/**
 * Where the evidence and its bundle stand, as JSON.
 *
 * @param findings what stops the bundle first
 * @param errors how many of them stop it
 * @param files how many documents the bundle holds or would hold
 * @param tooLarge a sentence where the documents are more than one bundle may hold; null otherwise
 * @param bundle null where none was made
 * @param upToDate whether the bundle holds what the form names now
 */
record EvidenceView(
        List<Line> findings,
        int errors,
        int files,
        String sizeText,
        String tooLarge,
        DocumentView bundle,
        List<DocumentView> indexes,
        boolean upToDate) {

    /**
     * One finding.
     *
     * @param place the field where it can be mended; empty where it is mended elsewhere
     */
    record Line(Finding.Kind kind, Finding.Severity severity, String place, String text, String todo) {}

    static EvidenceView of(EvidenceBundles.State state, List<DocumentVersion> indexes, Messages messages) {
        CheckedEvidence evidence = state.evidence();
        return new EvidenceView(
                evidence.findings().stream()
                        .map(finding -> new Line(
                                finding.kind(),
                                finding.severity(),
                                finding.place(),
                                messages.text(finding.text()),
                                messages.text(finding.todo())))
                        .toList(),
                evidence.errors().size(),
                evidence.exhibits().size(),
                SizeText.of(evidence.size()),
                state.tooLarge()
                        ? messages.text(
                                "evidence.too-large", SizeText.of(evidence.size()), SizeText.of(state.mostBytes()))
                        : null,
                state.bundle().map(bundle -> DocumentView.of(bundle, false)).orElse(null),
                indexes.stream().map(index -> DocumentView.of(index, false)).toList(),
                state.upToDate());
    }
}
