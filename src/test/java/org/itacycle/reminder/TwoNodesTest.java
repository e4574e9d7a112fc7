package org.itacycle.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.itacycle.support.ItaTest;
import org.itacycle.support.Procedure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Two nodes come back from a downtime at the same moment and work the same slots, each in transactions of its own. */
@ItaTest
class TwoNodesTest {

    private static final int NODES = 2;

    private final Procedure procedure;
    private final SlotFilling filling;
    private final Telling telling;
    private final NoticeSlots slots;
    private final TransactionTemplate transaction;
    private final JdbcClient database;
    private final ExecutorService nodes = Executors.newFixedThreadPool(NODES);

    @Autowired
    TwoNodesTest(
            Procedure procedure,
            SlotFilling filling,
            Telling telling,
            NoticeSlots slots,
            TransactionTemplate transaction,
            JdbcClient database) {
        this.procedure = procedure;
        this.filling = filling;
        this.telling = telling;
        this.slots = slots;
        this.transaction = transaction;
        this.database = database;
    }

    @BeforeEach
    void aStepIsTwoWeeksLate() {
        procedure.openOnTime(2566);
        procedure.at("2022-10-18T14:00");
    }

    @AfterEach
    void stopTheNodes() {
        nodes.shutdownNow();
    }

    @RepeatedTest(5)
    void eachSlotIsOwedOnce() throws Exception {
        atOnce(filling::fill);

        assertThat(count("select count(*) from ita_notice_slot where state = 'OWED'"))
                .isEqualTo(9);
    }

    @RepeatedTest(5)
    void eachPersonIsToldOnce() throws Exception {
        transaction.executeWithoutResult(running -> filling.fill());

        atOnce(() -> telling.tell(Recipient.person("head")));

        assertThat(count("select count(*) from ita_mail where recipient = 'head@agency.example'"))
                .isEqualTo(1);
        assertThat(slots.creditors()).containsExactly("director", "officer");
    }

    private void atOnce(Runnable work) throws Exception {
        CyclicBarrier start = new CyclicBarrier(NODES);
        Callable<Void> node = () -> {
            start.await();
            transaction.executeWithoutResult(running -> work.run());
            return null;
        };
        List<Future<Void>> running = List.of(nodes.submit(node), nodes.submit(node));
        for (Future<Void> one : running) {
            one.get();
        }
    }

    private int count(String sql) {
        return database.sql(sql).query(Integer.class).single();
    }
}
