package org.itacycle.reminder;

/** As what somebody hears of work. */
enum NoticeKind {
    /** As the one who has to do it. */
    REMINDER,
    /** As the superior of those who have to do it. */
    ESCALATION
}
