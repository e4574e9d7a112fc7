package org.itacycle.cycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.itacycle.support.CoversModel;
import org.itacycle.support.ItaTest;
import org.itacycle.support.Procedure;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

@ItaTest
@CoversModel("mail-delivery")
class MailDeliveryTest {

    private final Procedure procedure;
    private final RuntimeService runtime;
    private final JdbcClient database;
    private final Path dataFolder;

    @Autowired
    MailDeliveryTest(
            Procedure procedure,
            RuntimeService runtime,
            JdbcClient database,
            @Value("${ita.data-dir}") Path dataFolder) {
        this.procedure = procedure;
        this.runtime = runtime;
        this.database = database;
        this.dataFolder = dataFolder;
    }

    @Test
    void eachQueuedMailIsDeliveredByAProcessOfItsOwn() throws IOException {
        procedure.at("2026-10-01T08:30");
        procedure.withNotices();
        procedure.openOnTime(2570);
        procedure.does(Procedure.OFFICER, "Step01_DraftOrder");

        assertThat(database.sql("select mail_key || ' ' || state from ita_mail")
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .startsWith("new/")
                .endsWith("SENT");
        assertThat(runtime.createProcessInstanceQuery()
                        .processDefinitionKey("mail-delivery")
                        .count())
                .isZero();
        try (Stream<Path> mails = Files.list(dataFolder.resolve("mail"))) {
            assertThat(mails).anyMatch(mail -> mail.toString().endsWith(".eml"));
        }
    }
}
