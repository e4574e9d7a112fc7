package org.itacycle.registration;

import java.util.Map;
import java.util.stream.Collectors;
import org.itacycle.Messages;
import org.itacycle.calendar.ThaiDates;
import org.itacycle.document.RegisteredNumbers;
import org.springframework.stereotype.Component;

/** Number and date of registered documents, for the lists that show documents. */
@Component
class NumbersInLists implements RegisteredNumbers {

    private final RegisterOfNumbers numbers;
    private final Messages messages;

    NumbersInLists(RegisterOfNumbers numbers, Messages messages) {
        this.numbers = numbers;
        this.messages = messages;
    }

    @Override
    public Map<String, String> ofCycle(String cycleId) {
        return numbers.ofCycle(cycleId).stream().collect(Collectors.toMap(Registration::sourceVersionId, this::text));
    }

    private String text(Registration registration) {
        return messages.text(
                "registration.number-and-date",
                registration.number().toString(),
                ThaiDates.longDate(registration.registeredOn()));
    }
}
