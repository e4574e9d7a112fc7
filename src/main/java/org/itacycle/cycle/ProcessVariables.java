package org.itacycle.cycle;

import java.util.Date;

/** The variables of all processes; each has one name and one type wherever it occurs. */
public final class ProcessVariables {

    /**
     * A process variable.
     *
     * @param name as models and the engine write it
     * @param type of its value in the engine
     */
    public record Variable<T>(String name, Class<T> type) {}

    /** The annual cycle, key of ita_cycle. */
    public static final Variable<String> CYCLE_ID = new Variable<>("cycleId", String.class);

    /** The cycle's fiscal year as a four-digit Buddhist year. */
    public static final Variable<Integer> FISCAL_YEAR = new Variable<>("fiscalYear", Integer.class);

    /** The group of this cycle's committee. */
    public static final Variable<String> COMMITTEE_GROUP = new Variable<>("committeeGroup", String.class);

    /** 1 to 13. */
    public static final Variable<Integer> STEP = new Variable<>("step", Integer.class);

    /** The reported month of a monthly report (2023-01), else {@code -}. */
    public static final Variable<String> OCCURRENCE = new Variable<>("occurrence", String.class);

    /** When the step has to be done. */
    public static final Variable<Date> DUE_AT = new Variable<>("dueAt", Date.class);

    /** The account that sent the content on; set by the server on each completion. */
    public static final Variable<String> SENT_BY = new Variable<>("sentBy", String.class);

    /** The group that confirms a publication. */
    public static final Variable<String> CANDIDATE_GROUP = new Variable<>("candidateGroup", String.class);

    /** Whether a person confirms before anything is published. */
    public static final Variable<Boolean> CONFIRM_FIRST = new Variable<>("confirmFirst", Boolean.class);

    /** One document for one target, key of ita_publication. */
    public static final Variable<String> PUBLICATION_ID = new Variable<>("publicationId", String.class);

    /** A registered document whose signed original is to be attached, key of ita_registration. */
    public static final Variable<String> REGISTRATION_ID = new Variable<>("registrationId", String.class);

    /** Whether what was published was fetched back and found equal. */
    public static final Variable<Boolean> PROVEN = new Variable<>("proven", Boolean.class);

    /** The step whose start-by is watched. */
    public static final Variable<Integer> WATCHED_STEP = new Variable<>("watchedStep", Integer.class);

    /** The queued mail, key of ita_mail. */
    public static final Variable<String> MAIL_ID = new Variable<>("mailId", String.class);

    /** Who is told of reminders: an account, or {@code group:} and a group that has a mailbox. */
    public static final Variable<String> RECIPIENT = new Variable<>("recipient", String.class);

    /** The task that people are told of. */
    public static final Variable<String> TASK_ID = new Variable<>("taskId", String.class);

    /** Somebody who acts for somebody else, key of ita_deputy. */
    public static final Variable<String> DEPUTYSHIP_ID = new Variable<>("deputyshipId", String.class);

    /** Whether the mail server can be reached again. */
    public static final Variable<Boolean> SERVER_ANSWERS = new Variable<>("serverAnswers", Boolean.class);

    /** Why a cycle is cancelled. */
    public static final Variable<String> REASON = new Variable<>("reason", String.class);

    /** The decision that routes the flow: the wire value of an {@link Outcome}. */
    public static final Variable<String> OUTCOME = new Variable<>("outcome", String.class);

    private ProcessVariables() {}
}
