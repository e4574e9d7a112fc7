package org.itacycle.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.itacycle.Messages;
import org.itacycle.calendar.FiscalYear;
import org.itacycle.calendar.ThaiDates;
import org.itacycle.calendar.WorkingCalendar;
import org.springframework.stereotype.Component;

/** Days in the texts that do not exist, have another weekday, run backwards, or are no day to meet or to be due. */
@Component
class WrittenDateCheck implements Check {

    private final DateWords words;
    private final WorkingCalendar calendar;
    private final Pattern office;

    WrittenDateCheck(DateWords words, WorkingCalendar calendar, Messages messages) {
        this.words = words;
        this.calendar = calendar;
        this.office = Pattern.compile(messages.text("check.word.office"));
    }

    @Override
    public List<Finding> of(Matter matter) {
        List<Finding> findings = new ArrayList<>();
        for (Passage passage : matter.passages()) {
            words.days(passage.text()).stream().distinct().forEach(day -> look(passage, day, matter.year(), findings));
            words.spans(passage.text()).stream()
                    .filter(DateWords.Span::isBackwards)
                    .distinct()
                    .forEach(span ->
                            findings.add(Finding.error(passage.place(), "span-backwards", oneLine(span.written()))));
        }
        return findings;
    }

    private void look(Passage passage, DateWords.Day day, FiscalYear year, List<Finding> findings) {
        if (day.date().isEmpty()) {
            findings.add(Finding.error(passage.place(), "no-such-day", oneLine(day.written())));
            return;
        }
        LocalDate date = day.date().get();
        String weekday = ThaiDates.weekday(date.getDayOfWeek());
        if (day.weekday().filter(written -> !written.equals(weekday)).isPresent()) {
            findings.add(Finding.warning(passage.place(), "other-weekday", oneLine(day.written()), weekday));
        }
        boolean ofThisYear = FiscalYear.of(date).equals(year);
        if (ofThisYear && office.matcher(day.before()).find() && !calendar.isWorkingDay(date)) {
            findings.add(Finding.warning(passage.place(), "day-off", ThaiDates.longDate(date), weekday));
        }
    }

    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
