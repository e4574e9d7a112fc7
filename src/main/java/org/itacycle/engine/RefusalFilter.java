package org.itacycle.engine;

import static org.springframework.http.HttpStatus.INTERNAL_SERVER_ERROR;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.itacycle.Messages;
import org.itacycle.Refusal;
import org.itacycle.RefusalAnswer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Gives a refused change its 4xx status, its Thai message and the fields at fault. What the engine says of other
 * failures is English and for engineers: it goes to the log, and the person gets a Thai sentence.
 */
@Component
@Profile("!simulation")
class RefusalFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(RefusalFilter.class);

    private static final String ENGINE_CALLS = "/camunda/api/";
    private static final int LONGEST_IN_LOG = 500;

    private final ObjectMapper json;
    private final Messages messages;

    RefusalFilter(ObjectMapper json, Messages messages) {
        this.json = json;
        this.messages = messages;
    }

    /** Pages say themselves what is amiss; of what is only read, the engine's answers are looked at. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod())
                && !request.getRequestURI().startsWith(ENGINE_CALLS);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        RefusedRequest.forget();
        var answer = new HeldAnswer(response);
        try {
            chain.doFilter(request, answer);
            if (answer.getStatus() >= HttpStatus.BAD_REQUEST.value()) {
                replace(request, answer, RefusedRequest.current());
            }
        } finally {
            RefusedRequest.forget();
        }
        answer.copyBodyToResponse();
    }

    private void replace(HttpServletRequest request, ContentCachingResponseWrapper answer, Optional<Refusal> refusal)
            throws IOException {
        if (refusal.isPresent()) {
            write(answer, refusal.get().reason().status(), RefusalAnswer.of(refusal.get(), messages));
            return;
        }
        byte[] said = answer.getContentAsByteArray();
        int status = EngineFault.status(answer.getStatus(), said, json);
        boolean looksOnly = HttpMethod.GET.matches(request.getMethod()) && status < INTERNAL_SERVER_ERROR.value();
        LOG.atLevel(looksOnly ? Level.DEBUG : Level.WARN)
                .log(
                        "{} {} answered {}: {}",
                        request.getMethod(),
                        shortened(request.getRequestURI()),
                        status,
                        shortened(new String(said, StandardCharsets.UTF_8)));
        write(answer, status, RefusalAnswer.of(messages.text(keyFor(status))));
    }

    /** Of what a stranger sends the log gets one line of bounded length. */
    private static String shortened(String text) {
        String line = text.replaceAll("\\p{Cntrl}", " ");
        return line.length() <= LONGEST_IN_LOG ? line : line.substring(0, LONGEST_IN_LOG) + "\u2026";
    }

    private void write(ContentCachingResponseWrapper answer, int status, RefusalAnswer body) throws IOException {
        answer.resetBuffer();
        answer.setStatus(status);
        answer.setContentType(MediaType.APPLICATION_JSON_VALUE);
        answer.setCharacterEncoding("UTF-8");
        json.writeValue(answer.getOutputStream(), body);
    }

    /** Keeps an answer until it is known whether it stands; an error page of the server's own is never sent. */
    private static final class HeldAnswer extends ContentCachingResponseWrapper {

        HeldAnswer(HttpServletResponse response) {
            super(response);
        }

        @Override
        public void sendError(int status) {
            setStatus(status);
        }

        @Override
        public void sendError(int status, String message) {
            LOG.debug("{} {}", status, message);
            setStatus(status);
        }
    }

    private static String keyFor(int status) {
        return switch (HttpStatus.valueOf(status)) {
            case BAD_REQUEST -> "task.unreadable";
            case UNAUTHORIZED, FORBIDDEN -> "task.no-right";
            case NOT_FOUND -> "task.gone";
            default -> "task.failed";
        };
    }
}
