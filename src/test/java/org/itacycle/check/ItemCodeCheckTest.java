package org.itacycle.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.itacycle.calendar.FiscalYear;
import org.itacycle.document.DocumentKind;
import org.itacycle.drafting.ItemCodes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class ItemCodeCheckTest {

    /** This year has 35 items, the one before had 43. */
    private final ItemCodeCheck check = check(year -> Optional.of(codes(year.buddhistYear() == 2566 ? 35 : 43)));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ข้อ O1 ถึง O35",
                "ข้อ O๓๔ และ o12",
                "ข้อ๐๓๔ แผนการจัดซื้อ",
                "เวลา 09.30 น. ถึง ๑๖.๓๐ น.",
                "เริ่ม ๐๘:๓๐ โทร. 0-2123-4567 ต่อ 099",
                "ที่ ศธ ๐๒๑๐๒/ วันที่ 01/02/2566",
                "CO2 และ NO40 กับ 0.99"
            })
    void codesOfThisYearAndOrdinaryNumbersPass(String text) {
        assertThat(findings(check, text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ตามข้อ O43", "ตามข้อ O๔๓", "ตามข้อO 43", "ตามข้อ ๐๔๓", "ตามข้อ 043"})
    void aCodeThatOnlyLastYearHadIsAWarning(String text) {
        assertThat(findings(check, text)).containsExactly("WARNING odd-code O43");
    }

    @Test
    void aCodeThatNoYearHadIsAnError() {
        assertThat(findings(check, "ข้อ O44 และ O60")).containsExactly("ERROR wrong-code O44, O60");
        assertThat(findings(check, "ต่อ ๐๔๔"))
                .as("a zero that is no code of any year is a number")
                .isEmpty();
    }

    @Test
    void withoutACatalogueThereIsNothingToHoldACodeAgainst() {
        assertThat(findings(check(year -> Optional.empty()), "ข้อ O99")).isEmpty();
        assertThat(findings(new ItemCodeCheck(new StaticListableBeanFactory().getBeanProvider(ItemCodes.class)), "O99"))
                .isEmpty();
    }

    @Test
    void whereLastYearsCatalogueIsNotKnownAForeignCodeIsAWarning() {
        ItemCodeCheck onlyThisYear =
                check(year -> year.equals(new FiscalYear(2566)) ? Optional.of(codes(35)) : Optional.empty());

        assertThat(findings(onlyThisYear, "ข้อ O43")).containsExactly("WARNING odd-code O43");
    }

    private static List<String> findings(ItemCodeCheck check, String text) {
        return Sent.document(DocumentKind.MEASURES_PLAN, text).findings(check);
    }

    private static ItemCodeCheck check(ItemCodes catalogue) {
        StaticListableBeanFactory beans = new StaticListableBeanFactory();
        beans.addBean("catalogue", catalogue);
        return new ItemCodeCheck(beans.getBeanProvider(ItemCodes.class));
    }

    private static Set<String> codes(int last) {
        return IntStream.rangeClosed(1, last).mapToObj(n -> "O" + n).collect(Collectors.toSet());
    }
}
