package org.itacycle.support;

import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A test on the whole product as it is outside the demonstration: people reach it by https only, through a proxy. */
@ItaTest
public abstract class BehindHttps {

    @DynamicPropertySource
    static void https(DynamicPropertyRegistry properties) {
        properties.add("ita.transport.https", () -> "true");
    }
}
