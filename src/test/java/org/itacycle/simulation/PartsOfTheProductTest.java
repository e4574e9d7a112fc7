package org.itacycle.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class PartsOfTheProductTest {

    private static final String[] PARTS = {
        "org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration",
        "org.springframework.boot.actuate.autoconfigure.health.HealthEndpointAutoConfiguration",
        null,
        "org.camunda.bpm.spring.boot.starter.CamundaBpmAutoConfiguration",
        "org.camunda.bpm.spring.boot.starter.webapp.CamundaBpmWebappAutoConfiguration",
        "org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration"
    };

    @Test
    void aSimulatedProductKeepsEngineTablesAndWebsite() {
        assertThat(kept(SimulatedProduct.PROFILE)).containsExactly(true, false, true, true, false, false);
    }

    @Test
    void aRealProductKeepsEverything() {
        assertThat(kept("demo")).containsOnly(true);
    }

    private static boolean[] kept(String profile) {
        MockEnvironment environment = new MockEnvironment();
        environment.setActiveProfiles(profile);
        PartsOfTheProduct parts = new PartsOfTheProduct();
        parts.setEnvironment(environment);
        return parts.match(PARTS, null);
    }
}
