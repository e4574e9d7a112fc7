package org.itacycle.registration;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.itacycle.people.AgencySettings;
import org.itacycle.registration.Verification.Finding;
import org.itacycle.registration.Verification.Sheet;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page that the QR code of a document leads to: what the document is, and whether a file offered to it is the
 * official one. Open to everyone, without script.
 */
@Controller
class VerificationPage {

    private static final String POLICY = "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:;"
            + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private final Verification verification;
    private final AgencySettings agency;

    VerificationPage(Verification verification, AgencySettings agency) {
        this.verification = verification;
        this.agency = agency;
    }

    @GetMapping("/public/verify/{code}")
    ModelAndView show(@PathVariable String code, HttpServletResponse response) {
        return page(code, Optional.empty(), false, response);
    }

    @PostMapping("/public/verify/{code}")
    ModelAndView compare(
            @PathVariable String code, @RequestParam(required = false) MultipartFile file, HttpServletResponse response)
            throws IOException {
        if (verification.of(code).isEmpty() || file == null || file.isEmpty()) {
            return page(code, Optional.empty(), true, response);
        }
        try (InputStream content = file.getInputStream()) {
            return page(code, Optional.of(verification.compare(code, content)), false, response);
        }
    }

    private ModelAndView page(
            String code, Optional<Finding> finding, boolean fileMissing, HttpServletResponse response) {
        Optional<Sheet> sheet = verification.of(code);
        Map<String, Object> values = new HashMap<>();
        values.put("agency", agency.name());
        values.put("code", code);
        values.put("fileMissing", fileMissing);
        sheet.ifPresent(found -> {
            values.put("sheet", found);
            values.put("address", found.address().orElse(""));
        });
        finding.ifPresent(found -> {
            values.put("finding", found);
            values.put("good", found.isGood());
        });
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("text/html;charset=UTF-8");
        return new ModelAndView(
                sheet.isPresent() ? "registration/verify" : "registration/unknown",
                values,
                sheet.isPresent() ? HttpStatus.OK : HttpStatus.NOT_FOUND);
    }
}
