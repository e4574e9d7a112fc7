package org.itacycle.edge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;

/** Answers requests so broken that they reach no page of ours: in Thai, protected like any other, without a name. */
final class LastErrorPage extends ErrorReportValve {

    private final Protection protection;
    private final String page;

    LastErrorPage(Protection protection, String title, String sentence) {
        this.protection = protection;
        this.page = template().replace("{title}", title).replace("{sentence}", sentence);
    }

    @Override
    protected void report(Request request, Response response, Throwable failure) {
        boolean answered = response.getStatus() < HttpStatus.BAD_REQUEST.value()
                || response.getContentWritten() > 0
                || !response.setErrorReported();
        if (answered) {
            return;
        }
        protection.beside(protection.policy()).forEach(response::setHeader);
        response.setHeader(Protection.POLICY, protection.policy());
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("text/html");
        response.setCharacterEncoding("UTF-8");
        try {
            Writer writer = response.getReporter();
            if (writer != null) {
                writer.write(page);
                response.finishResponse();
            }
        } catch (IOException | IllegalStateException gone) {
            container.getLogger().debug("whoever sent a broken request did not wait for the answer", gone);
        }
    }

    private static String template() {
        try {
            return new ClassPathResource("edge/last-error.html").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
