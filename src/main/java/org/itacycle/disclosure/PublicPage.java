package org.itacycle.disclosure;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.itacycle.calendar.FiscalYear;
import org.itacycle.calendar.ThaiDates;
import org.itacycle.document.DocumentDownload;
import org.itacycle.document.DocumentVersion;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriUtils;

/**
 * The pages that the public reads: what was published, by fiscal year and assessment item. Open to everyone, without
 * script, cookie or anything from elsewhere. An address that is given to an assessor stays: year, item key, document.
 */
@Controller
class PublicPage {

    private static final String POLICY = "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:;"
            + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final PublicShelf shelf;
    private final AssessmentItems items;
    private final DocumentDownload download;
    private final String agency;

    PublicPage(
            PublicShelf shelf,
            AssessmentItems items,
            DocumentDownload download,
            @Value("${ita.agency.name:}") String agency) {
        this.shelf = shelf;
        this.items = items;
        this.download = download;
        this.agency = agency;
    }

    /** Nothing is published at the address. */
    private static final class NothingHere extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** The page has another address. */
    private static final class Moved extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final String address;

        Moved(String address) {
            this.address = address;
        }
    }

    /** The newest year, and the way to the others. */
    @GetMapping("/public")
    ModelAndView newest(HttpServletResponse response) {
        List<FiscalYear> years = shelf.years();
        return years.stream()
                .findFirst()
                .flatMap(shelf::year)
                .map(year -> view("public/year", HttpStatus.OK, yearModel(year), response))
                .orElseGet(() -> view("public/empty", HttpStatus.OK, Map.of(), response))
                .addObject("home", true);
    }

    @GetMapping("/public/{year}")
    ModelAndView year(@PathVariable String year, HttpServletResponse response) {
        return view("public/year", HttpStatus.OK, yearModel(find(year, "")), response);
    }

    @GetMapping("/public/{year}/{item}")
    ModelAndView item(@PathVariable String year, @PathVariable String item, HttpServletResponse response) {
        PublicYear found = find(year, "/" + item);
        PublicItem shown = found.item(item).orElseThrow(() -> byCode(found.year(), item));
        return view("public/item", HttpStatus.OK, Map.of("year", found, "item", shown), response);
    }

    @GetMapping("/public/{year}/{item}/{document}")
    ModelAndView document(
            @PathVariable String year,
            @PathVariable String item,
            @PathVariable String document,
            HttpServletResponse response) {
        PublicYear found = find(year, "/" + item + "/" + document);
        PublicItem shown = found.item(item).orElseThrow(NothingHere::new);
        PublicDocument one = shown.document(document).orElseThrow(NothingHere::new);
        return view("public/document", HttpStatus.OK, Map.of("year", found, "item", shown, "document", one), response);
    }

    @GetMapping("/public/files/{publicationId}/{fileName}")
    ResponseEntity<Resource> file(@PathVariable String publicationId, @PathVariable String fileName) {
        DocumentVersion version = shelf.file(publicationId, fileName).orElseThrow(NothingHere::new);
        return download.of(
                version, CacheControl.maxAge(Duration.ZERO).mustRevalidate().cachePublic());
    }

    @GetMapping({"/public/", "/public/{year}/", "/public/{year}/{item}/", "/public/{year}/{item}/{document}/{*unknown}"
    })
    ModelAndView anythingElse(HttpServletRequest request) {
        String path = request.getRequestURI();
        throw path.endsWith("/") ? new Moved(path.replaceAll("/+$", "")) : new NothingHere();
    }

    @ExceptionHandler
    ModelAndView nothingHere(NothingHere nothing, HttpServletResponse response) {
        return view("public/not-found", HttpStatus.NOT_FOUND, Map.of("years", shelf.years()), response);
    }

    @ExceptionHandler
    ResponseEntity<Void> moved(Moved moved) {
        return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
                .location(URI.create(moved.address))
                .build();
    }

    /** The year in the address; in Thai digits it leads to the same year in Arabic ones. */
    private PublicYear find(String text, String rest) {
        String digits = ThaiDates.toArabicDigits(text);
        if (!digits.matches("\\d{4}")) {
            throw new NothingHere();
        }
        PublicYear year = FiscalYear.parse(digits).flatMap(shelf::year).orElseThrow(NothingHere::new);
        if (!digits.equals(text)) {
            throw new Moved("/public/" + digits + UriUtils.encodePath(rest, StandardCharsets.UTF_8));
        }
        return year;
    }

    /** Somebody who knows the code of the year finds the item by it. */
    private RuntimeException byCode(FiscalYear year, String code) {
        Optional<AssessmentItem> item = items.withCode(year, code);
        return item.isPresent() ? new Moved("/public/" + year + "/" + item.get().key()) : new NothingHere();
    }

    private Map<String, ?> yearModel(PublicYear year) {
        return Map.of("year", year, "years", shelf.years());
    }

    private ModelAndView view(String name, HttpStatus status, Map<String, ?> values, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "no-cache");
        response.setContentType("text/html;charset=UTF-8");
        ModelAndView view = new ModelAndView(name, values, status);
        view.addObject("agency", agency);
        return view;
    }
}
