package org.itacycle.support;

import static org.assertj.core.api.Assertions.assertThat;

/** Holds an answer against what a person may be told: no, and why, in Thai. */
public final class Refused {

    private static final String THAI_SENTENCE = "(?s).*[\\u0E01-\\u0E5B]{3,}.*";

    private Refused() {}

    /** A clear 4xx in Thai that gives away nothing of what is inside. */
    public static void inThai(Answer answer) {
        assertThat(answer.status()).as("status of %s", answer.body()).isBetween(400, 499);
        assertThat(answer.message()).as("message in %s", answer.body()).matches(THAI_SENTENCE);
        answer.json().path("fields").forEach(field -> assertThat(field.asText()).matches(THAI_SENTENCE));
        assertThat(answer.body())
                .doesNotContainIgnoringCase("exception", "camunda", "java.", "stack", "sql", "ENGINE-", "null");
    }

    public static void inThai(Answer answer, int status) {
        inThai(answer);
        assertThat(answer.status()).as("status of %s", answer.body()).isEqualTo(status);
    }

    /** Refused, with the fault told at its field. */
    public static void at(String field, Answer answer) {
        inThai(answer, 422);
        assertThat(answer.at(field))
                .as("what is said at %s in %s", field, answer.body())
                .isNotBlank();
    }
}
