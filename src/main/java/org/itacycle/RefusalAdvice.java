package org.itacycle;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** Answers a refusal with its status and its Thai texts. */
@RestControllerAdvice
class RefusalAdvice {

    private final Messages messages;

    RefusalAdvice(Messages messages) {
        this.messages = messages;
    }

    @ExceptionHandler
    ResponseEntity<RefusalAnswer> refused(Refusal refusal) {
        return answer(refusal.reason().status(), RefusalAnswer.of(refusal, messages));
    }

    @ExceptionHandler
    ResponseEntity<RefusalAnswer> unreadable(HttpMessageNotReadableException notJson) {
        return answer(HttpStatus.BAD_REQUEST.value(), RefusalAnswer.of(messages.text("request.unreadable")));
    }

    private static ResponseEntity<RefusalAnswer> answer(int status, RefusalAnswer body) {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(body);
    }
}
