package org.itacycle;

import java.beans.PropertyEditorSupport;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/** What comes in the fields of a page's form or in an address reaches no page without having been made harmless. */
@ControllerAdvice
class PlainParameters {

    @InitBinder
    void clean(WebDataBinder binder) {
        binder.registerCustomEditor(String.class, new Harmless());
    }

    private static final class Harmless extends PropertyEditorSupport {

        @Override
        public void setAsText(String text) {
            setValue(text == null ? null : PlainText.harmless(text));
        }
    }
}
