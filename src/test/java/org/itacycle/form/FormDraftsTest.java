package org.itacycle.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.itacycle.Messages;
import org.itacycle.Refusal;
import org.itacycle.Refusal.Reason;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@FormTest
class FormDraftsTest {

    private static final String TASK = "task-1";

    @Autowired
    private FormDrafts drafts;

    @Autowired
    private Messages messages;

    @Test
    void aDraftIsSeenAsItWasSaved() {
        Map<String, Object> values =
                Map.of("orderTitle", "คำสั่ง “ทดลอง” \u0000", "members", List.of(Map.of("duty", "ติดตาม")));

        FormDraft saved = drafts.save(TASK, 0, values, "officer");

        assertThat(drafts.find(TASK)).contains(saved);
        assertThat(saved.revision()).isEqualTo(1);
        assertThat(saved.values()).isEqualTo(values);
        assertThat(saved.savedAt()).isEqualTo(FormSlice.NOW);
    }

    @Test
    void aColleagueGoesOnFromTheRevisionThatWasRead() {
        drafts.save(TASK, 0, Map.of("reason", "a"), "officer");

        FormDraft second = drafts.save(TASK, 1, Map.of("reason", "b"), "committee1");

        assertThat(second.revision()).isEqualTo(2);
        assertThat(drafts.find(TASK).orElseThrow().savedBy()).isEqualTo("committee1");
    }

    @Test
    void aNewerDraftIsNeverOverwrittenAndItsWriterIsNamed() {
        drafts.save(TASK, 0, Map.of("reason", "a"), "officer");
        drafts.save(TASK, 1, Map.of("reason", "b"), "committee1");

        Refusal refusal = refusalOfSaving(1, Map.of("reason", "c"));

        assertThat(refusal.reason()).isEqualTo(Reason.CONFLICT);
        assertThat(messages.text(refusal.text())).contains("กรรมการ 1").contains("20 เม.ย. 2566 09:00");
        assertThat(drafts.find(TASK).orElseThrow().values()).isEqualTo(Map.of("reason", "b"));
    }

    @Test
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    void oneOfTwoFirstDraftsIsKept() {
        try {
            drafts.save(TASK, 0, Map.of("reason", "a"), "committee1");

            Refusal refusal = refusalOfSaving(0, Map.of("reason", "b"));

            assertThat(messages.text(refusal.text())).contains("กรรมการ 1");
            assertThat(drafts.find(TASK).orElseThrow().values()).isEqualTo(Map.of("reason", "a"));
        } finally {
            drafts.delete(TASK);
        }
    }

    @Test
    void aDraftThatIsGoneIsNotSavedAnew() {
        Refusal refusal = refusalOfSaving(3, Map.of());

        assertThat(refusal.text().key()).isEqualTo("form.draftGone");
    }

    @Test
    void aDraftOfMoreThanThreeHundredThousandCharactersIsRefused() {
        Refusal refusal = refusalOfSaving(0, Map.of("reason", "ก".repeat(FormDrafts.LONGEST)));

        assertThat(refusal.reason()).isEqualTo(Reason.TOO_LARGE);
        assertThat(messages.text(refusal.text())).contains("300,000");
        assertThat(drafts.find(TASK)).isEmpty();
    }

    @Test
    void aDraftThatCouldNotBeReadAgainIsRefused() {
        Object nested = "deep";
        for (int i = 0; i < 20; i++) {
            nested = List.of(nested);
        }

        Refusal refusal = refusalOfSaving(0, Map.of("members", nested));

        assertThat(refusal.reason()).isEqualTo(Reason.INVALID);
        assertThat(messages.text(refusal.text())).isNotBlank();
        assertThat(drafts.find(TASK)).isEmpty();
    }

    private Refusal refusalOfSaving(int revision, Map<String, Object> values) {
        return catchThrowableOfType(Refusal.class, () -> drafts.save(TASK, revision, values, "officer"));
    }
}
