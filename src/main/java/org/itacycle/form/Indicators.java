package org.itacycle.form;

import java.util.List;
import java.util.stream.IntStream;
import org.itacycle.Messages;
import org.springframework.stereotype.Component;

/** The five indicators of the survey among staff, to which the analysis of step 3 is confined (domain.md A.3.3). */
@Component
public class Indicators {

    static final int COUNT = 5;

    private final Messages messages;

    public Indicators(Messages messages) {
        this.messages = messages;
    }

    /** What the indicator is called; empty where there is none of this number. */
    public String name(int number) {
        return number < 1 || number > COUNT ? "" : messages.text("form.indicator." + number);
    }

    /** All of them as lists offer them, with their numbers. */
    List<FormView.Named> offered() {
        return IntStream.rangeClosed(1, COUNT).mapToObj(this::offered).toList();
    }

    private FormView.Named offered(int number) {
        return new FormView.Named(
                Integer.toString(number), messages.text("form.indicator", Integer.toString(number), name(number)));
    }
}
