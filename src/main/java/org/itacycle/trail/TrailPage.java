package org.itacycle.trail;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Principal;
import java.util.List;
import org.itacycle.calendar.ThaiDates;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The auditors' page: who did what, when, in whose place and why; and the same as CSV. */
@Controller
@RequestMapping("/trail")
class TrailPage {

    private static final int ENTRIES_PER_PAGE = 100;
    private static final int LAST_PAGE = 100_000;

    private final TrailReader reader;
    private final TrailExport export;
    private final Trail trail;

    TrailPage(TrailReader reader, TrailExport export, Trail trail) {
        this.reader = reader;
        this.export = export;
        this.trail = trail;
    }

    /** An entry as the page shows it; texts are empty where there is nothing to say. */
    record Shown(
            long number,
            String at,
            String actor,
            String onBehalfOf,
            String action,
            String place,
            String subject,
            String reason,
            String sha256) {

        static Shown of(Entry entry) {
            Deed deed = entry.deed();
            return new Shown(
                    entry.number(),
                    ThaiDates.dateAndTime(entry.at()),
                    deed.actor(),
                    deed.onBehalfOf().orElse(""),
                    TrailTexts.action(deed.action()),
                    Place.of(deed.subject()),
                    deed.subject(),
                    deed.reason().orElse(""),
                    deed.sha256().orElse(""));
        }
    }

    @GetMapping
    ModelAndView list(@ModelAttribute TypedFilter typed, @RequestParam(defaultValue = "1") int page) {
        int chosen = Math.max(1, Math.min(page, LAST_PAGE));
        List<Entry> found = reader.newest(typed.filter(), ENTRIES_PER_PAGE + 1, (chosen - 1) * ENTRIES_PER_PAGE);
        List<Entry> shown = found.subList(0, Math.min(found.size(), ENTRIES_PER_PAGE));
        return view(HttpStatus.OK, typed)
                .addObject("entries", shown.stream().map(Shown::of).toList())
                .addObject("page", chosen)
                .addObject("more", found.size() > ENTRIES_PER_PAGE);
    }

    /** The whole list, however long; taking it away is a deed, too. */
    @GetMapping("/trail.csv")
    void csv(@ModelAttribute TypedFilter typed, Principal person, HttpServletResponse response) throws IOException {
        TrailFilter filter = typed.filter();
        trail.addAlone(Deed.of(person.getName(), Action.TRAIL_EXPORTED, Subjects.of("trail", typed.words())));
        // However slowly it is taken: nobody at the other end holds a connection of the database.
        Path file = Files.createTempFile("ita-trail-", ".csv");
        try {
            try (OutputStream out = Files.newOutputStream(file)) {
                export.write(filter, out);
            }
            send(file, response);
        } finally {
            Files.delete(file);
        }
    }

    private static void send(Path file, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setContentLengthLong(Files.size(file));
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename("trail.csv").build().toString());
        Files.copy(file, response.getOutputStream());
    }

    @ExceptionHandler
    ModelAndView refused(TypedFilter.NoFilter noFilter) {
        return view(HttpStatus.UNPROCESSABLE_ENTITY, noFilter.typed())
                .addObject("problem", TrailTexts.text(noFilter.getMessage()))
                .addObject("entries", List.of())
                .addObject("page", 1)
                .addObject("more", false);
    }

    private static ModelAndView view(HttpStatus status, TypedFilter typed) {
        return new ModelAndView("trail/list", status).addObject("typed", typed).addObject("problem", null);
    }
}
