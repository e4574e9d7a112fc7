package org.itacycle.document;

import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Says in Thai what was wrong with an upload that never reached the store. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class UploadRefusals {

    private final MessageSource messages;
    private final DocumentSettings settings;

    UploadRefusals(MessageSource messages, DocumentSettings settings) {
        this.messages = messages;
        this.settings = settings;
    }

    @ExceptionHandler
    ResponseEntity<Map<String, Object>> tooLarge(MaxUploadSizeExceededException tooLarge) {
        String limit = SizeText.of(settings.maxSize().toBytes());
        return answer(HttpStatus.PAYLOAD_TOO_LARGE, "document.too-large", limit);
    }

    @ExceptionHandler({MultipartException.class, MissingServletRequestPartException.class})
    ResponseEntity<Map<String, Object>> broken() {
        return answer(HttpStatus.UNPROCESSABLE_ENTITY, "document.upload-broken");
    }

    private ResponseEntity<Map<String, Object>> answer(HttpStatus status, String key, Object... arguments) {
        String text = messages.getMessage(key, arguments, null);
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("message", text, "fields", Map.of()));
    }
}
