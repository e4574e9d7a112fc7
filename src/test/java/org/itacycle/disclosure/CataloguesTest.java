package org.itacycle.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.itacycle.Refusal;
import org.itacycle.calendar.FiscalYear;
import org.itacycle.records.RecordsTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

@RecordsTest
class CataloguesTest {

    private static final FiscalYear Y2566 = new FiscalYear(2566);
    private static final FiscalYear Y2567 = new FiscalYear(2567);
    private static final FiscalYear Y2568 = new FiscalYear(2568);
    private static final FiscalYear Y2569 = new FiscalYear(2569);

    @Autowired
    private Catalogues catalogues;

    @Autowired
    private CatalogueSeed seed;

    @Autowired
    private CatalogueTable table;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void onlyWhatTheProductShips() {
        jdbc.sql("delete from ita_item where catalogue_id in"
                        + " (select id from ita_item_catalogue where made_by <> 'system')")
                .update();
        jdbc.sql("delete from ita_item_catalogue where made_by <> 'system'").update();
    }

    @Test
    void oneRequirementHasAnotherCodeInEachYear() {
        assertThat(code(Y2566, "measures")).contains("O42");
        assertThat(code(Y2567, "measures")).contains("O34");
        assertThat(code(Y2568, "measures")).isEmpty();
        assertThat(code(Y2569, "measures")).contains("O25");
        assertThat(code(Y2566, "measures-result")).contains("O43");
        assertThat(code(Y2567, "measures-result")).contains("O35");
        assertThat(code(Y2569, "measures-result")).contains("O26");
        assertThat(catalogues.withKey(Y2568, "measures").orElseThrow().name()).startsWith("มาตรการส่งเสริมคุณธรรม");
    }

    @Test
    void onlyACompleteListSaysWhichCodesThereAre() {
        assertThat(catalogues.codes(Y2566).orElseThrow()).hasSize(43).contains("O1", "O43");
        assertThat(catalogues.codes(Y2567)).isEmpty();
        assertThat(catalogues.codes(Y2568)).isEmpty();
        assertThat(catalogues.codes(Y2569)).isEmpty();
    }

    @Test
    void anItemIsFoundByItsCodeHoweverItIsWritten() {
        assertThat(catalogues.withCode(Y2566, "๐๓๔").orElseThrow().key()).isEqualTo("corruption-risk");
        assertThat(catalogues.withCode(Y2567, "O34").orElseThrow().key()).isEqualTo("measures");
        assertThat(catalogues.withCode(Y2569, "O34")).isEmpty();
        assertThat(catalogues.withCode(Y2568, "O1")).isEmpty();
        assertThat(catalogues.withCode(Y2566, "มาตรการ")).isEmpty();
    }

    @Test
    void whatIsShippedIsBroughtOnce() {
        int before = table.all().size();

        seed.bringOnce();

        assertThat(table.all()).hasSize(before).allMatch(catalogue -> catalogue.version() == 1);
    }

    @Test
    void anImportIsTheNextVersionAndTheEarlierOneStays() {
        replace(Y2568, 0, "O5");
        assertThat(code(Y2568, "measures")).contains("O5");
        assertThat(catalogues.codes(Y2568)).contains(Set.of("O5"));

        replace(Y2568, 1, "O6");
        assertThat(code(Y2568, "measures")).contains("O6");
        assertThat(jdbc.sql("select count(*) from ita_item where code in ('O5', 'O6') and item_key = 'measures'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void whoImportsAfterSomebodyElseIsTold() {
        replace(Y2568, 0, "O5");

        assertThatThrownBy(() -> replace(Y2568, 0, "O6")).isInstanceOf(Refusal.class);
        assertThat(code(Y2568, "measures")).contains("O5");
    }

    @Test
    void ofTwoImportsAtOneMomentOneIsRefused() {
        Catalogue first = catalogues.ofYear(Y2566).orElseThrow();

        assertThatThrownBy(() -> table.insert(first)).isInstanceOf(DuplicateKeyException.class);
    }

    private void replace(FiscalYear year, int base, String code) {
        AssessmentItem item = new AssessmentItem(ItemCode.parse(code), "measures", "มาตรการ", Set.of(), "คู่มือ");
        catalogues.replace(year, base, true, "คู่มือการประเมิน", List.of(item), "admin");
    }

    private Optional<String> code(FiscalYear year, String key) {
        return catalogues.withKey(year, key).flatMap(AssessmentItem::code).map(ItemCode::toString);
    }
}
