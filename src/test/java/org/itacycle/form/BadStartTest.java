package org.itacycle.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.itacycle.cycle.AnnualCycleProcess;
import org.itacycle.cycle.CancelCycleProcess;
import org.itacycle.support.Answer;
import org.itacycle.support.ItaTest;
import org.itacycle.support.Procedure;
import org.itacycle.support.Refused;
import org.itacycle.support.SignedIn;
import org.itacycle.support.Snapshot;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@ItaTest
class BadStartTest {

    private static final String DEFINITION = SignedIn.ENGINE + "/process-definition/key/";

    private final Procedure procedure;
    private final JdbcClient database;
    private final int port;

    private SignedIn officer;

    @Autowired
    BadStartTest(Procedure procedure, JdbcClient database, @LocalServerPort int port) {
        this.procedure = procedure;
        this.database = database;
        this.port = port;
    }

    @BeforeEach
    void itIsTheFirstOfOctober2569() {
        procedure.at("2026-10-01T09:00");
        officer = SignedIn.as("officer", port);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "abc", "25xx", "-2570", "2570.5", "12345", "2570; drop table ita_cycle", "${7*7}"})
    void aMalformedYearIsRefusedAtItsField(String year) {
        Snapshot before = Snapshot.of(database);

        Refused.at("fiscalYear", open(year));

        before.isUnchanged();
    }

    @ParameterizedTest
    @ValueSource(strings = {"9999", "2569", "2572", "69"})
    void aYearThatIsNeitherTheCurrentNorTheNextIsRefused(String year) {
        Snapshot before = Snapshot.of(database);

        Refused.inThai(open(year), 422);

        before.isUnchanged();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2570", "70", "๒๕๗๐", "2571"})
    void theCurrentAndTheNextYearOpenHoweverTheyAreWritten(String year) {
        assertThat(open(year).status()).isEqualTo(200);
    }

    @Test
    void aSecondCycleOfAYearIsRefusedAndTheFirstStaysAsItWas() {
        open("2570");
        Snapshot before = Snapshot.of(database);

        Answer second = open("๒๕๗๐");

        Refused.inThai(second, 409);
        assertThat(second.message()).contains("2570");
        before.isUnchanged();
    }

    @Test
    void aVariableThatIsNotTheFormsIsRefused() {
        Snapshot before = Snapshot.of(database);

        Refused.at(
                "committeeGroup",
                start(AnnualCycleProcess.KEY, Map.of("fiscalYear", "2570", "committeeGroup", "officer")));

        before.isUnchanged();
    }

    @Test
    void aNumberOfAnotherTypeIsRefusedAndNotAFailure() {
        Snapshot before = Snapshot.of(database);

        Refused.inThai(officer.send(
                "POST",
                DEFINITION + AnnualCycleProcess.KEY + "/submit-form",
                "{\"variables\":{\"fiscalYear\":{\"type\":\"Integer\",\"value\":\"abc\"}}}"));

        before.isUnchanged();
    }

    @Test
    void cancellingAsksForAReason() {
        open("2570");
        Snapshot before = Snapshot.of(database);

        Refused.at("reason", start(CancelCycleProcess.KEY, Map.of("fiscalYear", "2570", "reason", " \n ")));

        before.isUnchanged();
    }

    @Test
    void cancellingAYearWithoutACycleIsRefused() {
        open("2570");
        Snapshot before = Snapshot.of(database);

        Refused.inThai(start(CancelCycleProcess.KEY, Map.of("fiscalYear", "2571", "reason", "เปิดผิดปี")));

        before.isUnchanged();
    }

    @Test
    void whoeverIsNoOfficerOpensNoCycle() {
        Snapshot before = Snapshot.of(database);

        Refused.inThai(
                SignedIn.as("committee1", port)
                        .post(
                                DEFINITION + AnnualCycleProcess.KEY + "/submit-form",
                                SignedIn.variables(Map.of("fiscalYear", "2570"))),
                403);

        before.isUnchanged();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sign-off", "publication", "monitoring-report", "cycle-opener", "mail-delivery", "unknown"})
    void processesThatOthersCallAreNotStartedByPeople(String process) {
        Snapshot before = Snapshot.of(database);

        Refused.inThai(start(process, Map.of()));

        before.isUnchanged();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"variables\":{\"fiscalYear\":{\"value\":\"2570\",\"type\":\"String\"}}}",
                "{\"startInstructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"Step13_FinalReport\"}]}"
            })
    void aCycleStartsByItsFormOnly(String body) {
        Snapshot before = Snapshot.of(database);

        Refused.inThai(officer.send("POST", DEFINITION + AnnualCycleProcess.KEY + "/start", body), 403);
        Refused.inThai(
                SignedIn.as("admin", port).send("POST", DEFINITION + AnnualCycleProcess.KEY + "/start", body), 403);

        before.isUnchanged();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not json", "[]", "{\"variables\":", "{\"variables\":[1]}", "{\"unknown\":1}"})
    void garbageIsRefused(String body) {
        Snapshot before = Snapshot.of(database);

        Refused.inThai(officer.send("POST", DEFINITION + AnnualCycleProcess.KEY + "/submit-form", body));

        before.isUnchanged();
    }

    private Answer open(String year) {
        return start(AnnualCycleProcess.KEY, Map.of("fiscalYear", year));
    }

    private Answer start(String process, Map<String, ?> values) {
        return officer.post(DEFINITION + process + "/submit-form", SignedIn.variables(values));
    }
}
