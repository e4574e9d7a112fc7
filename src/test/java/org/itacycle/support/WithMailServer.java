package org.itacycle.support;

import org.itacycle.support.LoopbackMailServer.Mood;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A test on the whole product that sends its mails to a mail server on this machine, with short patience. */
@ItaTest
public abstract class WithMailServer {

    protected static final LoopbackMailServer SERVER = new LoopbackMailServer();

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry properties) {
        if (!SERVER.isOpen()) {
            SERVER.open();
        }
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", SERVER::port);
        properties.add("spring.mail.properties[mail.smtp.connectiontimeout]", () -> "300");
        properties.add("spring.mail.properties[mail.smtp.timeout]", () -> "300");
        properties.add("spring.mail.properties[mail.smtp.writetimeout]", () -> "300");
        properties.add("ita.mail.longest-exchange", () -> "1s");
    }

    @BeforeEach
    void serverTakesAll() {
        SERVER.forget();
        SERVER.is(Mood.TAKES_ALL);
    }

    @AfterEach
    void serverIsBack() {
        if (!SERVER.isOpen()) {
            SERVER.open();
        }
    }
}
