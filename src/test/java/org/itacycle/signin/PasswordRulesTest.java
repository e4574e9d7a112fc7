package org.itacycle.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.itacycle.Message;
import org.itacycle.support.ThaiMessages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordRulesTest {

    private static final List<String> NAMES =
            List.of("treasurer.j", "นายเหรัญญิก ตัวอย่าง", "treasurer.j@agency.example");

    private final PasswordRules rules = new PasswordRules();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct horse battery staple",
                "tq8#Kz!mW2vL",
                "ช้างสี่ตัวเดินข้ามสะพานไม้",
                "กุหลาบ นาฬิกา แม่น้ำ ดินสอ",
                "mango-river-clock-9",
                "😀mango river clock"
            })
    void longPasswordsOfTheirOwnAreAccepted(String password) {
        assertThat(rules.fault(password, NAMES)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "tq8#Kz!mW2v", "ช้างสี่ตัว"})
    void shortOnesAreNot(String password) {
        assertThat(rules.fault(password, NAMES)).map(Message::key).contains("password.too-short");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password1234",
                "P@ssw0rd2026!",
                "Passw0rdPassw0rd",
                "qwertyuiop123",
                "1q2w3e4r5t6y",
                "aaaaaaaaaaaaaaaa",
                "121212121212",
                "abcabcabcabc",
                "123456789012",
                "1234567890123456789",
                "iloveyou2566",
                "Thailand2569!",
                "รหัสผ่าน1234",
                "ๅ/-ภถุึคตจ1234",
                "ฟหกดเ้่าสวฟหกด",
                "camunda-admin",
                "ITA-director-2569",
                "Administrator1!"
            })
    void whatEverybodyTriesIsNot(String password) {
        assertThat(rules.fault(password, NAMES)).map(Message::key).contains("password.guessable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"treasurer.j2569!", "Treasurer-agency!1", "นายเหรัญญิก ตัวอย่าง1", "treasurertreasurer99"})
    void whatOthersKnowOfThePersonIsNot(String password) {
        assertThat(rules.fault(password, NAMES)).map(Message::key).contains("password.guessable");
    }

    @Test
    void thereIsABound() {
        assertThat(rules.fault("mango river clock ".repeat(20), NAMES))
                .map(Message::key)
                .contains("password.too-long");
    }

    @Test
    void everyFaultIsToldInThai() {
        for (String password : List.of("short", "password1234", "mango river clock ".repeat(20))) {
            assertThat(ThaiMessages.of("signin")
                            .text(rules.fault(password, NAMES).orElseThrow()))
                    .startsWith("รหัสผ่าน");
        }
    }
}
