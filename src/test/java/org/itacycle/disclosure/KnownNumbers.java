package org.itacycle.disclosure;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.itacycle.document.DocumentVersion;
import org.springframework.boot.test.context.TestComponent;

/** The numbers that a test lays down. */
@TestComponent
class KnownNumbers implements PublicNumbers {

    private final Map<String, PublicNumber> numbers = new ConcurrentHashMap<>();

    void lay(DocumentVersion version, PublicNumber number) {
        numbers.put(version.id(), number);
    }

    @Override
    public Optional<PublicNumber> of(DocumentVersion version) {
        return Optional.ofNullable(numbers.get(version.id()));
    }
}
