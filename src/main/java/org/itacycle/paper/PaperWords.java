package org.itacycle.paper;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.itacycle.calendar.FiscalYear;
import org.itacycle.calendar.ThaiDates;

/** What people have typed, and dates and numbers, as one kind of paper prints them. Templates call it {@code say}. */
public final class PaperWords {

    private static final Pattern FORBIDDEN = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Cn}\uFFFE\uFFFF&&[^\n]]");
    private static final Pattern LINE_END = Pattern.compile("\r\n?|[\u0085\u2028\u2029\u000B\f]");

    /** Addresses, hashes, mail addresses and names of files: changing a digit would make them wrong. */
    private static final Pattern EXACT = Pattern.compile("[!-~]+://[!-~]+"
            + "|www\\.[!-~]+"
            + "|[!-~]+@[!-~]+"
            + "|\\b[0-9A-Fa-f]{32,}\\b"
            + "|[^\\s]+\\.(?i:pdf|docx?|xlsx?|pptx?|png|jpe?g|zip|html?|csv|json|txt)\\b");

    private final Digits digits;

    PaperWords(Digits digits) {
        this.digits = digits;
    }

    /** Whether this kind of paper prints Thai digits. */
    public boolean thaiDigits() {
        return digits == Digits.THAI;
    }

    /** Without characters that nobody sees, on one line, in the digits of the paper. */
    public String line(String typed) {
        return inDigits(clean(typed).replace('\n', ' ').strip());
    }

    /** Every line that says something is a paragraph. */
    public List<String> paragraphs(String typed) {
        return Arrays.stream(clean(typed).split("\n"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(this::inDigits)
                .toList();
    }

    /** The paragraphs of all texts, one after the other. */
    public List<String> paragraphs(List<String> typed) {
        return typed.stream().flatMap(text -> paragraphs(text).stream()).toList();
    }

    /** To the letter: for addresses, hashes and names of files. */
    public String exactly(String text) {
        return clean(text).replace('\n', ' ').strip();
    }

    /** A number in the digits of the paper. */
    public String number(int number) {
        return inDigits(Integer.toString(number));
    }

    /** The year of the Buddhist era. */
    public String year(FiscalYear year) {
        return number(year.buddhistYear());
    }

    /** Day, month and year; empty where it is not known. */
    public String date(Optional<LocalDate> day) {
        return day.map(ThaiDates::longDate).map(this::inDigits).orElse("");
    }

    /** Day, short month and year: for tables. */
    public String shortDate(Optional<LocalDate> day) {
        return day.map(ThaiDates::shortDate).map(this::inDigits).orElse("");
    }

    /** What share of the staff came, in per cent rounded to one decimal; empty where it is not known. */
    public String share(Optional<Integer> part, Optional<Integer> whole) {
        return part.isPresent() && whole.filter(staff -> staff > 0).isPresent()
                ? inDigits("%.1f".formatted(100.0 * part.get() / whole.get()))
                : "";
    }

    /** The positions of a list, counted from 0. */
    public List<Integer> upTo(int end) {
        return IntStream.range(0, end).boxed().toList();
    }

    private static String clean(String typed) {
        if (typed == null) {
            return "";
        }
        String lines = LINE_END.matcher(typed).replaceAll("\n").replace('\t', ' ');
        return FORBIDDEN.matcher(lines).replaceAll("");
    }

    private String inDigits(String text) {
        Matcher exact = EXACT.matcher(text);
        StringBuilder result = new StringBuilder(text.length());
        int from = 0;
        while (exact.find()) {
            result.append(converted(text.substring(from, exact.start()))).append(exact.group());
            from = exact.end();
        }
        return result.append(converted(text.substring(from))).toString();
    }

    private String converted(String text) {
        return digits == Digits.THAI ? ThaiDates.toThaiDigits(text) : ThaiDates.toArabicDigits(text);
    }
}
