package org.itacycle.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How long a page takes on a warm server, from the content to the archivable file: {@code mvn -Pbenchmark verify}. */
class PaperBenchmark {

    private static final double LIMIT = 70;
    private static final int WARM_UP = 20;
    private static final int ROUNDS = 30;

    @Test
    void aPageTakesAtMost70Milliseconds() {
        List<Paper> papers = new ArrayList<>(SamplePapers.usual());
        papers.addAll(SamplePapers.longOnes());
        boolean withinLimit = true;
        for (int i = 0; i < WARM_UP; i++) {
            papers.forEach(paper -> Press.plain().pdf.of(paper));
        }
        System.out.printf("%-28s %6s %14s %14s%n", "paper", "pages", "ms per page", "ms per paper");
        for (Paper paper : papers) {
            int pages;
            try (Rendered pdf = new Rendered(Press.plain().pdf.of(paper))) {
                pages = pdf.pages();
            }
            double millis = median(paper);
            System.out.printf("%-28s %6d %14.1f %14.1f%n", SamplePapers.name(paper), pages, millis / pages, millis);
            withinLimit &= millis / pages <= LIMIT;
        }
        assertThat(withinLimit)
                .as("every paper takes at most %.0f ms per page", LIMIT)
                .isTrue();
    }

    private static double median(Paper paper) {
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            Press.plain().pdf.of(paper);
            millis.add((System.nanoTime() - start) / 1e6);
        }
        Collections.sort(millis);
        return millis.get(millis.size() / 2);
    }
}
