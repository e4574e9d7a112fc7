package org.itacycle.paper;

import org.springframework.stereotype.Component;

/** A paper as PDF/A-2u. */
@Component
class PdfPaper {

    private final PaperPage page;
    private final Typesetter typesetter;

    PdfPaper(PaperPage page, Typesetter typesetter) {
        this.page = page;
        this.typesetter = typesetter;
    }

    /** The paper with empty places for number, date, signature and the code for verification. */
    byte[] of(Paper paper) {
        return typesetter.pdf(page.xhtml(paper), new Facts(paper.title(), paper.agency()));
    }
}
