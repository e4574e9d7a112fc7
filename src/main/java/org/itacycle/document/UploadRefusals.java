package org.itacycle.document;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Says in Thai what was wrong with an upload that never reached the store. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class UploadRefusals {

    private static final MediaType PAGE = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    private final MessageSource messages;
    private final ITemplateEngine templates;
    private final DocumentSettings settings;

    UploadRefusals(MessageSource messages, ITemplateEngine templates, DocumentSettings settings) {
        this.messages = messages;
        this.templates = templates;
        this.settings = settings;
    }

    @ExceptionHandler
    ResponseEntity<?> tooLarge(MaxUploadSizeExceededException tooLarge, HttpServletRequest request) {
        String limit = SizeText.of(settings.maxSize().toBytes());
        return answer(request, HttpStatus.PAYLOAD_TOO_LARGE, "document.too-large", limit);
    }

    @ExceptionHandler({MultipartException.class, MissingServletRequestPartException.class})
    ResponseEntity<?> broken(HttpServletRequest request) {
        return answer(request, HttpStatus.UNPROCESSABLE_ENTITY, "document.upload-broken");
    }

    /** A page for a browser that sent a form by itself, JSON for a script. */
    private ResponseEntity<?> answer(HttpServletRequest request, HttpStatus status, String key, Object... arguments) {
        String text = messages.getMessage(key, arguments, null);
        if (String.valueOf(request.getHeader(HttpHeaders.ACCEPT)).startsWith(MediaType.TEXT_HTML_VALUE)) {
            return ResponseEntity.status(status).contentType(PAGE).body(page(text));
        }
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("message", text, "fields", Map.of()));
    }

    private String page(String text) {
        return templates.process(
                "document/upload-refused", new Context(Locale.forLanguageTag("th"), Map.of("text", text)));
    }
}
