package org.itacycle.paper;

import org.springframework.stereotype.Component;

/**
 * A paper as an editable Word file (OOXML), made of the same page that is set as PDF: A4, the margins of the regulation,
 * the official typeface by name, real headings and tables, page numbers from the second page.
 */
@Component
class WordPaper {

    private final PaperPage page;

    WordPaper(PaperPage page) {
        this.page = page;
    }

    byte[] of(Paper paper) {
        PaperWords words = new PaperWords(Digits.ARABIC);
        Facts facts = new Facts(words.exactly(paper.title()), words.exactly(paper.agency()));
        return WordWriter.write(PageSource.parse(page.xhtml(paper)), facts);
    }
}
