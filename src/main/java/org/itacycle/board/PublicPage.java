package org.itacycle.board;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.itacycle.document.DocumentDownload;
import org.itacycle.document.DocumentVersion;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** The page the public reads: what was published, by fiscal year. Open to everyone, without script. */
@Controller
class PublicPage {

    private static final String POLICY = "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:;"
            + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private final PublicShelf shelf;
    private final DocumentDownload download;
    private final String agency;

    PublicPage(PublicShelf shelf, DocumentDownload download, @Value("${ita.agency.name:}") String agency) {
        this.shelf = shelf;
        this.download = download;
        this.agency = agency;
    }

    /** Everything published, for machines. */
    record Publications(List<PublicShelf.Year> years) {}

    /** Nothing is published at the address. */
    private static final class NothingHere extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @GetMapping({"/public", "/public/"})
    ModelAndView page(HttpServletResponse response) {
        return view("public/publications", HttpStatus.OK, Map.of("years", shelf.years()), response);
    }

    @GetMapping(path = "/public/publications.json", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    ResponseEntity<Publications> machineReadable() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .header("X-Content-Type-Options", "nosniff")
                .body(new Publications(shelf.years()));
    }

    @GetMapping("/public/files/{publicationId}/{fileName}")
    ResponseEntity<Resource> file(@PathVariable String publicationId, @PathVariable String fileName) {
        DocumentVersion version = shelf.file(publicationId, fileName).orElseThrow(NothingHere::new);
        return download.of(
                version, CacheControl.maxAge(Duration.ZERO).mustRevalidate().cachePublic());
    }

    /** Every other address below the public page, but not its static style sheet. */
    @GetMapping({"/public/{unknown:(?!style\\.css$).*}", "/public/{folder}/{file}/{*unknown}"})
    ModelAndView anythingElse() {
        throw new NothingHere();
    }

    @ExceptionHandler
    ModelAndView nothingHere(NothingHere nothing, HttpServletResponse response) {
        return view("public/not-found", HttpStatus.NOT_FOUND, Map.of(), response);
    }

    private ModelAndView view(String name, HttpStatus status, Map<String, ?> values, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setContentType("text/html;charset=UTF-8");
        ModelAndView view = new ModelAndView(name, values, status);
        view.addObject("agency", agency);
        return view;
    }
}
