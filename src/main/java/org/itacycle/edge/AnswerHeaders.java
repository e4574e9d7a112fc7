package org.itacycle.edge;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.HeaderWriterFilter;

/**
 * Writes the headers of an answer at the last moment before it leaves: what a page said of itself stands, the rest is
 * added. Nothing of the staff's is kept by a browser or on the way.
 */
final class AnswerHeaders implements HeaderWriter {

    /** As the first of all filters, and once more where the server itself makes an error page. */
    static final class Everywhere extends HeaderWriterFilter {

        Everywhere(Protection protection) {
            super(List.of(new AnswerHeaders(protection)));
        }

        @Override
        protected boolean shouldNotFilterErrorDispatch() {
            return false;
        }
    }

    /** What is the same for everybody and says itself how long it may be kept, or is asked for anew each time. */
    private static final List<String> NOT_OF_THE_STAFF = List.of("/public", "/style/");

    private static final String WEB_APPS = "/camunda/";
    private static final String CALLS_OF_WEB_APPS = "/camunda/api/";

    private final Protection protection;

    AnswerHeaders(Protection protection) {
        this.protection = protection;
    }

    @Override
    public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
        if (!response.containsHeader(Protection.POLICY)) {
            response.setHeader(Protection.POLICY, protection.policy());
        }
        protection.beside(response.getHeader(Protection.POLICY)).forEach(response::setHeader);
        String path = request.getRequestURI();
        if (!isAsset(path, response) && NOT_OF_THE_STAFF.stream().noneMatch(path::startsWith)) {
            keepNowhere(response);
        }
    }

    /** Scripts and styles of the web apps: megabytes that say nothing of anybody. */
    private static boolean isAsset(String path, HttpServletResponse response) {
        return path.startsWith(WEB_APPS) && !path.startsWith(CALLS_OF_WEB_APPS) && isFile(response);
    }

    /** An answer that leads elsewhere or refuses has no type yet at this moment. */
    private static boolean isFile(HttpServletResponse response) {
        String type = response.getContentType();
        return response.getStatus() == HttpServletResponse.SC_NOT_MODIFIED
                || (type != null && !type.toLowerCase(Locale.ROOT).startsWith("text/html"));
    }

    private static void keepNowhere(HttpServletResponse response) {
        String said = response.getHeader(HttpHeaders.CACHE_CONTROL);
        if (said == null || !said.contains("no-store")) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        }
    }
}
