package org.itacycle.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ItemCodeTest {

    @ParameterizedTest
    @ValueSource(strings = {"O42", "o42", "042", "๐๔๒", "O๔๒", "O 42", " O42 ", "O-42", "O.42", "O042", "๐ ๔๒"})
    void theLetterIsWrittenInThreeWaysAndTheNumberInTwo(String written) {
        assertThat(ItemCode.parse(written)).contains(new ItemCode("O", 42));
    }

    @ParameterizedTest
    @CsvSource({"O1, O1", "O10, O10", "๐๑๐, O10", "MOIT 13, MOIT13", "E๑๔, E14"})
    void everyCodeHasOneForm(String written, String code) {
        assertThat(ItemCode.parse(written)).hasToString("Optional[" + code + "]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "42", "O", "O0", "00", "O-", "O1234", "ข้อ 42", "O42a", "TOOLONGX1", "O4 2"})
    void anythingElseIsNoCode(String written) {
        assertThat(ItemCode.parse(written)).isEmpty();
    }

    @Test
    void codesAreOrderedByNumber() {
        assertThat(new ItemCode("O", 9)).isLessThan(new ItemCode("O", 10));
    }
}
