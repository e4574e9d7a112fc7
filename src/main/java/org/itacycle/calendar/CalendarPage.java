package org.itacycle.calendar;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Year;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itacycle.Messages;
import org.itacycle.Refusal;
import org.itacycle.calendar.CalendarVersion.Cause;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page of the working calendar: everybody with an account reads it, administrators change it. Each change is shown
 * with the deadlines it moves before it counts. The years in addresses are calendar years of the Buddhist era.
 */
@Controller
class CalendarPage {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final Year EARLIEST = Year.of(2000);
    private static final Year LATEST = Year.of(2099);

    private final CalendarViews views;
    private final CalendarDesk desk;
    private final HolidayImport files;
    private final CalendarRegister register;
    private final Messages messages;

    CalendarPage(
            CalendarViews views, CalendarDesk desk, HolidayImport files, CalendarRegister register, Messages messages) {
        this.views = views;
        this.desk = desk;
        this.files = files;
        this.register = register;
        this.messages = messages;
    }

    @GetMapping("/calendar")
    ModelAndView year(@RequestParam(defaultValue = "") String year, @RequestParam Optional<Integer> saved) {
        ModelAndView page = new ModelAndView("calendar/year", views.year(yearOf(year)));
        saved.ifPresent(version -> page.addObject("saved", version));
        return page;
    }

    /** The year as a file that the import reads again. */
    @GetMapping("/calendar/holidays.csv")
    ResponseEntity<byte[]> export(@RequestParam String year) {
        Year exported = yearOf(year);
        String csv = BYTE_ORDER_MARK + HolidayCsv.write(register.holidays().of(exported));
        String name = "holidays-" + ThaiDates.year(exported) + ".csv";
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .body(csv.getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping("/calendar/day")
    ModelAndView day(@RequestParam String year, @RequestParam int base, TypedHoliday typed, @RequestParam String note) {
        try {
            return preview(desk.typed(yearOf(year), base, typed, note));
        } catch (Refusal refusal) {
            return refused(yearOf(year), refusal, Map.of("typed", typed));
        }
    }

    @PostMapping("/calendar/day/remove")
    ModelAndView remove(
            @RequestParam String year, @RequestParam int base, @RequestParam String key, @RequestParam String note) {
        return preview(desk.removal(yearOf(year), base, key, note));
    }

    @PostMapping("/calendar/file")
    ModelAndView file(
            @RequestParam String year,
            @RequestParam int base,
            @RequestParam HolidayImport.Mode mode,
            @RequestParam String note,
            @RequestParam MultipartFile file)
            throws IOException {
        String source =
                note.isBlank() ? Optional.ofNullable(file.getOriginalFilename()).orElse("") : note;
        HolidayFile read = files.read(file.getBytes(), source, yearOf(year));
        if (!read.problems().isEmpty()) {
            return unreadable(yearOf(year), file.getOriginalFilename(), read.problems());
        }
        return preview(desk.imported(yearOf(year), base, read.holidays(), mode, note));
    }

    /** The preview again, without one of the days it would bring. */
    @PostMapping("/calendar/preview")
    ModelAndView without(
            @RequestParam String year,
            @RequestParam int base,
            @RequestParam Cause cause,
            @RequestParam String content,
            @RequestParam String note,
            @RequestParam String without) {
        return preview(desk.withoutOne(desk.sentBack(yearOf(year), base, cause, content, note), without));
    }

    @PostMapping("/calendar/apply")
    String apply(
            @RequestParam String year,
            @RequestParam int base,
            @RequestParam Cause cause,
            @RequestParam String content,
            @RequestParam String note,
            Authentication person) {
        return saved(year, register.apply(desk.sentBack(yearOf(year), base, cause, content, note), person.getName()));
    }

    @PostMapping("/calendar/hours")
    ModelAndView hours(@RequestParam String year, @RequestParam int base, TypedHours typed, @RequestParam String note) {
        try {
            Map<String, Object> view = views.proposal(desk.typed(base, typed, note));
            view.put("year", ThaiDates.year(yearOf(year)));
            return new ModelAndView("calendar/hours", view);
        } catch (Refusal refusal) {
            return refused(yearOf(year), refusal, Map.of("typedHours", typed));
        }
    }

    @PostMapping("/calendar/hours/apply")
    String applyHours(
            @RequestParam String year,
            @RequestParam int base,
            TypedHours typed,
            @RequestParam String note,
            Authentication person) {
        return saved(year, register.apply(desk.typed(base, typed, note), person.getName()));
    }

    @ExceptionHandler
    ModelAndView refused(Refusal refusal, HttpServletRequest request) {
        return refused(yearOf(request.getParameter("year")), refusal, Map.of());
    }

    private String saved(String year, int version) {
        return "redirect:/calendar?year=" + ThaiDates.year(yearOf(year)) + "&saved=" + version;
    }

    private ModelAndView preview(HolidayProposal proposal) {
        return new ModelAndView("calendar/preview", views.proposal(proposal));
    }

    private ModelAndView refused(Year year, Refusal refusal, Map<String, ?> more) {
        Map<String, Object> view = new HashMap<>(views.year(year));
        view.put("refused", messages.text(refusal.text()));
        view.putAll(more);
        return new ModelAndView(
                "calendar/year", view, HttpStatus.valueOf(refusal.reason().status()));
    }

    private ModelAndView unreadable(Year year, String name, List<LineProblem> problems) {
        Map<String, Object> view = new HashMap<>(views.year(year));
        view.put("fileName", name);
        view.put(
                "problems",
                problems.stream().map(LineProblem::message).map(messages::text).toList());
        return new ModelAndView("calendar/year", view, HttpStatus.UNPROCESSABLE_ENTITY);
    }

    /** This year where the text is no year of this century. */
    private Year yearOf(String text) {
        String digits = ThaiDates.toArabicDigits(text == null ? "" : text.strip());
        if (!digits.matches("\\d{4}")) {
            return views.thisYear();
        }
        Year year = Year.of(Integer.parseInt(digits) - FiscalYear.BUDDHIST_OFFSET);
        return year.isBefore(EARLIEST) || year.isAfter(LATEST) ? views.thisYear() : year;
    }
}
