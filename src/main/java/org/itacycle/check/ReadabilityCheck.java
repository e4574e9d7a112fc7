package org.itacycle.check;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A document that nobody can open must not be sent; one without text is looked through by the sender alone. */
@Component
class ReadabilityCheck implements Check {

    @Override
    public List<Finding> of(Matter matter) {
        return matter.documents().stream().flatMap(ReadabilityCheck::of).toList();
    }

    private static Stream<Finding> of(Matter.Attached document) {
        String name = document.version().fileName();
        return switch (document.reading().state()) {
            case READ -> Stream.empty();
            case WITHOUT_TEXT -> Stream.of(Finding.warning(document.place(), "without-text", name));
            case ENCRYPTED -> Stream.of(Finding.error(document.place(), "encrypted", name));
            case DAMAGED -> Stream.of(Finding.error(document.place(), "damaged", name));
        };
    }
}
