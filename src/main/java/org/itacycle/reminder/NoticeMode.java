package org.itacycle.reminder;

/** How a person hears of the reminders of one day. */
enum NoticeMode {
    /** All of them in one mail. */
    DIGEST,
    /** Each in a mail of its own. */
    SINGLE
}
