package org.itacycle.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.itacycle.disclosure.CatalogueProblem.What;
import org.itacycle.document.DocumentKind;
import org.junit.jupiter.api.Test;

class CatalogueCsvTest {

    private final CatalogueCsv csv = new CatalogueCsv((code, name) -> "found-" + name.length(), true);

    @Test
    void readsItemsWithCommasInQuotesAndNotes() {
        CatalogueCsv.Result result = csv.read("""
                # a note
                code,key,name,documents,source

                ๐๑,structure,"โครงสร้าง, หน้าที่",,"คู่มือ, หน้า 3"
                O2,measures,มาตรการ,6:ORDER 6:MEASURES_PLAN,
                """);

        assertThat(result.problems()).isEmpty();
        assertThat(result.items())
                .containsExactly(
                        new AssessmentItem(
                                Optional.of(new ItemCode("O", 1)),
                                "structure",
                                "โครงสร้าง, หน้าที่",
                                Set.of(),
                                "คู่มือ, หน้า 3"),
                        new AssessmentItem(
                                Optional.of(new ItemCode("O", 2)),
                                "measures",
                                "มาตรการ",
                                Set.of(
                                        new DocumentPlace(6, DocumentKind.ORDER),
                                        new DocumentPlace(6, DocumentKind.MEASURES_PLAN)),
                                ""));
    }

    @Test
    void documentsAndSourceMayBeLeftOutAndAMissingKeyIsFound() {
        CatalogueCsv.Result result = csv.read("code,key,name\nO1,,abc\n");

        assertThat(result.items()).extracting(AssessmentItem::key).containsExactly("found-3");
    }

    @Test
    void whatIsWrittenIsReadAgain() {
        List<AssessmentItem> items = csv.read("""
                code,key,name,documents,source
                O1,structure,"โครงสร้าง ""ใหม่"", หน้าที่",8:REPORT,a
                """).items();

        assertThat(csv.read(CatalogueCsv.write(items)).items()).isEqualTo(items);
    }

    @Test
    void everythingThatIsWrongIsNamedWithItsLine() {
        CatalogueCsv.Result result = csv.read("""
                code,key,name,documents,source
                X,structure,a,,
                O1,Not A Key,a,,
                O2,b,,,
                O3,c,c,6:NOTHING,
                O4,d
                O5,e,e,,,too much
                O6,"f,f,,
                O7,g,g,14:ORDER,
                O8,h,h,,
                O8,i,i,,
                O9,h,i,,
                O10,j,%s,,
                """.formatted("x".repeat(501)));

        assertThat(result.problems())
                .containsExactly(
                        new CatalogueProblem(2, What.NOT_A_CODE, "X"),
                        new CatalogueProblem(3, What.NOT_A_KEY, "Not A Key"),
                        new CatalogueProblem(4, What.NO_NAME, ""),
                        new CatalogueProblem(5, What.NOT_DOCUMENTS, "6:NOTHING"),
                        new CatalogueProblem(6, What.TOO_FEW_CELLS, ""),
                        new CatalogueProblem(7, What.TOO_MANY_CELLS, ""),
                        new CatalogueProblem(8, What.OPEN_QUOTE, ""),
                        new CatalogueProblem(9, What.NOT_DOCUMENTS, "14:ORDER"),
                        new CatalogueProblem(11, What.REPEATED, "O8"),
                        new CatalogueProblem(12, What.REPEATED, "h"),
                        new CatalogueProblem(13, What.TOO_LONG, "500"));
    }

    @Test
    void aFileWithoutHeaderOrItemsIsRefused() {
        assertThat(csv.read("O1,a,b\n").problems())
                .extracting(CatalogueProblem::what)
                .containsExactly(What.NOT_THE_HEADER);
        assertThat(csv.read("").problems()).extracting(CatalogueProblem::what).containsExactly(What.NOTHING_FOUND);
    }
}
