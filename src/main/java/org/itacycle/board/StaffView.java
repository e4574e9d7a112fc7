package org.itacycle.board;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.itacycle.people.AgencySettings;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** A page for the signed-in: without script, never kept by a browser or a proxy. */
@Component
class StaffView {

    private static final String POLICY = "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:;"
            + " base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private final AgencySettings agency;

    StaffView(AgencySettings agency) {
        this.agency = agency;
    }

    ModelAndView of(String template, HttpStatus status, Map<String, ?> values, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("text/html;charset=UTF-8");
        ModelAndView view = new ModelAndView(template, values, status);
        view.addObject("agency", agency.name());
        return view;
    }
}
