package org.itacycle.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.camunda.bpm.engine.impl.digest.PasswordManager;
import org.camunda.bpm.engine.impl.digest.Sha512HashDigest;
import org.junit.jupiter.api.Test;

class BcryptPasswordsTest {

    private final PasswordManager hashes = new PasswordManager(new BcryptPasswords(4), List.of());

    @Test
    void aHashIsRecognisedAndNeverTheSameTwice() {
        String hash = hashes.encrypt("ช้างสี่ตัวเดินข้ามสะพานไม้");

        assertThat(hash).startsWith("{BCRYPT-SHA-256}$2a$04$").hasSizeLessThan(255);
        assertThat(hashes.encrypt("ช้างสี่ตัวเดินข้ามสะพานไม้")).isNotEqualTo(hash);
        assertThat(hashes.check("ช้างสี่ตัวเดินข้ามสะพานไม้", hash)).isTrue();
        assertThat(hashes.check("ช้างสี่ตัวเดินข้ามสะพานไม", hash)).isFalse();
    }

    @Test
    void allOfALongThaiPasswordCounts() {
        String sentence = "ก".repeat(80);

        assertThat(hashes.check(sentence + "ข", hashes.encrypt(sentence + "ค"))).isFalse();
        assertThat(hashes.check(sentence + "ข", hashes.encrypt(sentence + "ข"))).isTrue();
    }

    @Test
    void whatTheEngineHashedItselfIsStillRead() {
        String old = new PasswordManager(new Sha512HashDigest(), List.of()).encrypt("an old password");

        assertThat(hashes.check("an old password", old)).isTrue();
        assertThat(hashes.check("another password", old)).isFalse();
    }
}
