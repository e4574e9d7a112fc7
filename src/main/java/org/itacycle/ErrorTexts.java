package org.itacycle;

import jakarta.servlet.RequestDispatcher;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.web.servlet.error.DefaultErrorAttributes;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.WebRequest;

/** What a person is told where no page and no feature answers: a Thai sentence for the status, and nothing else. */
@Component
class ErrorTexts extends DefaultErrorAttributes {

    private final Messages messages;

    ErrorTexts(Messages messages) {
        this.messages = messages;
    }

    @Override
    public Map<String, Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
        RefusalAnswer answer = RefusalAnswer.of(messages.text(keyFor(status(request))));
        return new HashMap<>(Map.of("type", answer.type(), "message", answer.message(), "fields", answer.fields()));
    }

    private static int status(WebRequest request) {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE, RequestAttributes.SCOPE_REQUEST);
        return status instanceof Integer code ? code : HttpStatus.INTERNAL_SERVER_ERROR.value();
    }

    private static String keyFor(int status) {
        HttpStatus known = Optional.ofNullable(HttpStatus.resolve(status)).orElse(HttpStatus.INTERNAL_SERVER_ERROR);
        return switch (known) {
            case UNAUTHORIZED -> "error.signed-out";
            case FORBIDDEN -> "error.closed";
            case NOT_FOUND -> "error.nothing-here";
            case METHOD_NOT_ALLOWED -> "error.not-this-way";
            case LENGTH_REQUIRED, PAYLOAD_TOO_LARGE -> "error.too-large";
            case NOT_ACCEPTABLE, UNSUPPORTED_MEDIA_TYPE -> "error.wrong-type";
            default -> known.is4xxClientError() ? "error.unreadable" : "error.failed";
        };
    }
}
