package org.itacycle.mail;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Writes deadlines as an iCalendar object (RFC 5545). Lines are folded at 75 octets and never inside a letter: a Thai
 * letter has three octets, and libraries that count characters write lines three times too long.
 */
final class DeadlineCalendar {

    private static final int LONGEST_LINE = 75;
    private static final String LINE_END = "\r\n";
    private static final DateTimeFormatter UTC =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private DeadlineCalendar() {}

    /**
     * One deadline.
     *
     * @param uid names it for ever, so that a moved deadline replaces the old one in the reader's calendar
     * @param url where a click leads; empty text for none
     */
    record Event(String uid, Instant due, String summary, String description, String url) {}

    /**
     * The calendar object of these deadlines.
     *
     * @param stamp when it is written: of two versions of an event the later counts
     */
    static String of(List<Event> events, Instant stamp) {
        StringBuilder calendar = new StringBuilder();
        Stream.of("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//ITA Cycle//Deadlines//TH", "METHOD:PUBLISH")
                .forEach(line -> append(calendar, line));
        events.forEach(event -> append(calendar, event, stamp));
        append(calendar, "END:VCALENDAR");
        return calendar.toString();
    }

    private static void append(StringBuilder calendar, Event event, Instant stamp) {
        append(calendar, "BEGIN:VEVENT");
        append(calendar, "UID:" + event.uid());
        append(calendar, "DTSTAMP:" + UTC.format(stamp));
        append(calendar, "DTSTART:" + UTC.format(event.due()));
        append(calendar, "SUMMARY:" + text(event.summary()));
        append(calendar, "DESCRIPTION:" + text(event.description()));
        if (!event.url().isEmpty()) {
            append(calendar, "URL:" + event.url());
        }
        append(calendar, "TRANSP:TRANSPARENT");
        append(calendar, "END:VEVENT");
    }

    private static String text(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\r\n", "\\n")
                .replace("\n", "\\n")
                .replace("\r", "\\n");
    }

    private static void append(StringBuilder calendar, String line) {
        int octets = 0;
        for (int at = 0; at < line.length(); at = line.offsetByCodePoints(at, 1)) {
            String letter = Character.toString(line.codePointAt(at));
            int size = letter.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LONGEST_LINE) {
                calendar.append(LINE_END).append(' ');
                octets = 1;
            }
            calendar.append(letter);
            octets += size;
        }
        calendar.append(LINE_END);
    }
}
