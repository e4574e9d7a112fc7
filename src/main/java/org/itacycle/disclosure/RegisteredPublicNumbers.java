package org.itacycle.disclosure;

import java.util.Optional;
import org.itacycle.document.DocumentVersion;
import org.itacycle.registration.RegisterOfNumbers;
import org.springframework.stereotype.Component;

/** Asks the agency's register of numbers. */
@Component
class RegisteredPublicNumbers implements PublicNumbers {

    private final RegisterOfNumbers register;

    RegisteredPublicNumbers(RegisterOfNumbers register) {
        this.register = register;
    }

    @Override
    public Optional<PublicNumber> of(DocumentVersion version) {
        return register.of(version)
                .map(found -> new PublicNumber(
                        found.number().toString(), found.registeredOn(), "/public/verify/" + found.code()));
    }
}
