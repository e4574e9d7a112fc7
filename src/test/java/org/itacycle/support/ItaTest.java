package org.itacycle.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.itacycle.cycle.ProcedureSettings;
import org.itacycle.registration.RegistrationSettings;
import org.itacycle.trail.TrailCheck;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;

/**
 * A test on the whole product: real engine, models, forms, server and database, with the job executor off and a clock
 * that the test moves. The build runs these tests on H2 and again on PostgreSQL.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Tag("database")
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "camunda.bpm.job-execution.enabled=false",
            "ita.cycle.open-automatically=false",
            "ita.publication.targets.PORTAL.kind=manual",
            "ita.publication.targets.PORTAL.label=พอร์ทัลของกรม",
            "ita.publication.targets.PORTAL.instructions=เมนูข่าวสาร > ประกาศ"
        })
@ActiveProfiles(resolver = DatabaseProfiles.class)
@ContextConfiguration(initializers = TestDatabase.class)
@Import({ModelCoverage.class, Procedure.class, TrailCheck.class})
@MockitoSpyBean(types = {ProcedureSettings.class, RegistrationSettings.class})
@ExtendWith(FreshWorld.class)
public @interface ItaTest {}
