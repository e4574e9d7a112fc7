package org.itacycle.paper;

import org.springframework.stereotype.Component;

/** The press for both forms of a paper. */
@Component
class OfficialPress implements PaperPress {

    private final PdfPaper pdf;
    private final WordPaper word;

    OfficialPress(PdfPaper pdf, WordPaper word) {
        this.pdf = pdf;
        this.word = word;
    }

    @Override
    public byte[] pdf(Paper paper) {
        return pdf.of(paper);
    }

    @Override
    public byte[] word(Paper paper) {
        return word.of(paper);
    }
}
