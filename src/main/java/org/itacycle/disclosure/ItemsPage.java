package org.itacycle.disclosure;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itacycle.FileText;
import org.itacycle.Messages;
import org.itacycle.Refusal;
import org.itacycle.Refusal.Reason;
import org.itacycle.calendar.FiscalYear;
import org.itacycle.calendar.ThaiDates;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** The administrators' page of the assessment items: the years' lists, and a file that brings another one. */
@Controller
@RequestMapping("/admin/items")
class ItemsPage {

    private static final int NONE_YET = 0;
    private static final int LONGEST_SOURCE = 500;

    private final Catalogues catalogues;
    private final CatalogueDesk desk;
    private final Messages messages;

    ItemsPage(Catalogues catalogues, CatalogueDesk desk, Messages messages) {
        this.catalogues = catalogues;
        this.desk = desk;
        this.messages = messages;
    }

    /** A list as the page shows it; {@code year} is empty for the common one. */
    record Shown(String year, int version, boolean complete, String source, String madeAt, List<ItemChange> items) {}

    @GetMapping
    ModelAndView lists(@RequestParam Optional<String> saved) {
        ModelAndView page = view("items/list", HttpStatus.OK, Map.of());
        saved.ifPresent(year -> page.addObject("saved", year));
        return page;
    }

    /** A year's list as a file that the import reads again. */
    @GetMapping("/items.csv")
    ResponseEntity<byte[]> export(@RequestParam String year) {
        FiscalYear wanted = yearOf(year);
        Catalogue list = catalogues
                .ofYear(wanted)
                .orElseThrow(() -> Refusal.because(Reason.NOT_FOUND, "items.no-list", wanted.toString()));
        String csv = FileText.BYTE_ORDER_MARK + CatalogueCsv.write(list.items());
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("items-" + wanted + ".csv")
                                .build()
                                .toString())
                .body(csv.getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping("/file")
    ModelAndView file(
            @RequestParam String year,
            @RequestParam(defaultValue = "false") boolean complete,
            @RequestParam String source,
            @RequestParam MultipartFile file)
            throws IOException {
        FiscalYear wanted = yearOf(year);
        CatalogueCsv.Result read = desk.read(wanted, file.getBytes());
        if (!read.problems().isEmpty()) {
            return view(
                    "items/list",
                    HttpStatus.UNPROCESSABLE_ENTITY,
                    Map.of(
                            "fileName",
                            Optional.ofNullable(file.getOriginalFilename()).orElse(""),
                            "problems",
                            texts(read)));
        }
        Optional<Catalogue> before = catalogues.ofYear(wanted);
        String named = source.isBlank()
                ? Optional.ofNullable(file.getOriginalFilename()).orElse("")
                : source.strip();
        Map<String, Object> values = new HashMap<>();
        values.put("year", wanted.toString());
        values.put("base", before.map(Catalogue::version).orElse(NONE_YET));
        values.put("complete", complete);
        values.put("source", named.substring(0, Math.min(named.length(), LONGEST_SOURCE)));
        values.put("content", CatalogueCsv.write(read.items()));
        values.put("changes", ItemChange.between(before.map(Catalogue::items).orElse(List.of()), read.items()));
        return new ModelAndView("items/preview", values);
    }

    @PostMapping("/apply")
    String apply(
            @RequestParam String year,
            @RequestParam int base,
            @RequestParam boolean complete,
            @RequestParam String source,
            @RequestParam String content,
            Principal person) {
        FiscalYear wanted = yearOf(year);
        catalogues.replace(wanted, base, complete, source, desk.sentBack(wanted, content), person.getName());
        return "redirect:/admin/items?saved=" + wanted;
    }

    @ExceptionHandler
    ModelAndView refused(Refusal refusal) {
        return view(
                "items/list",
                HttpStatus.valueOf(refusal.reason().status()),
                Map.of("refused", messages.text(refusal.text())));
    }

    private ModelAndView view(String name, HttpStatus status, Map<String, ?> values) {
        ModelAndView page = new ModelAndView(name, values, status);
        page.addObject("lists", catalogues.all().stream().map(ItemsPage::shown).toList());
        return page;
    }

    private static Shown shown(Catalogue catalogue) {
        return new Shown(
                catalogue.year().map(FiscalYear::toString).orElse(""),
                catalogue.version(),
                catalogue.complete(),
                catalogue.source(),
                ThaiDates.dateAndTime(catalogue.madeAt()),
                ItemChange.between(catalogue.items(), catalogue.items()));
    }

    private List<String> texts(CatalogueCsv.Result read) {
        return read.problems().stream()
                .map(CatalogueProblem::message)
                .map(messages::text)
                .toList();
    }

    private static FiscalYear yearOf(String text) {
        return FiscalYear.parse(text).orElseThrow(() -> Refusal.because(Reason.INVALID, "items.not-a-year", text));
    }
}
