package org.itacycle.paper;

/** A font or an image that is configured for the papers cannot be used; the start is refused with this one line. */
final class UnusablePaperSetting extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnusablePaperSetting(String setting, String value, String reason, Throwable cause) {
        super("%s=%s: %s".formatted(setting, value, reason), cause);
    }

    UnusablePaperSetting(String setting, String value, String reason) {
        this(setting, value, reason, null);
    }
}
